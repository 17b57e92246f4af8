package org.progressledger.commune.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.commune.Assessment;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.Standing;
import org.progressledger.commune.TitleBook;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.TitleEvent.TitleAcknowledged;
import org.progressledger.commune.Verdict;
import org.progressledger.commune.read.CommuneDocument.Line;
import org.progressledger.facts.Change;
import org.progressledger.facts.Dimensions;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;

/**
 * Says what an event changes of the numbers of communes: it compares what the commune's book says for every day without the
 * event and with it. Verdicts are those of the books (decision 0141) by the criteria set as it is known while counting.
 */
final class CommuneCounts {

    /** Measure: communes by the verdict about each criterion of each set at each stage; without those not stated. */
    static final String CRITERIA = "criteria";

    /** Measure: communes assessed under each set at each stage, by how many criteria they meet (decision 0250). */
    static final String CRITERIA_MET = "criteriaMet";

    /** Measure: communes by the titles that they hold. */
    static final String TITLES = "titles";

    static final String UNIT = "unit";
    static final String CRITERIA_SET = "criteriaSet";
    static final String CRITERION = "criterion";
    static final String STAGE = "stage";
    static final String VERDICT = "verdict";
    static final String MET = "met";
    static final String TITLE = "title";
    static final String STANDING = "standing";

    private final CriteriaSets sets;

    CommuneCounts(CriteriaSets sets) {
        this.sets = sets;
    }

    /** @param position of the event; lines behind it are not looked at */
    Map<String, List<Change<Dimensions>>> changesAt(long position, List<Line> lines) {
        List<Line> after =
                lines.stream().filter(line -> line.position() <= position).toList();
        List<Line> before = after.subList(0, after.size() - 1);
        Object event = after.get(after.size() - 1).event();
        if (event instanceof TitleEvent titled) {
            return Map.of(TITLES, changes(held(titled, before), held(titled, after)));
        }
        return subject(event, after)
                .map(said -> Map.of(
                        CRITERIA,
                        changes(stated(said, before, verdictOf(said)), stated(said, after, verdictOf(said))),
                        CRITERIA_MET,
                        changes(
                                stated(said, before, standing -> met(said, standing)),
                                stated(said, after, standing -> met(said, standing)))))
                .orElseGet(Map::of);
    }

    /** The assessment whose criterion the event is about. */
    private static Optional<CriterionAssessed> subject(Object event, Collection<Line> lines) {
        if (event instanceof AssessmentWithdrawn withdrawn) {
            return lines.stream()
                    .filter(line -> line.id().equals(withdrawn.withdraws()))
                    .map(Line::event)
                    .filter(CriterionAssessed.class::isInstance)
                    .map(CriterionAssessed.class::cast)
                    .findFirst();
        }
        return event instanceof CriterionAssessed assessed ? Optional.of(assessed) : Optional.empty();
    }

    /** As what the commune counts from day to day by what is stated under the set of a statement, at its stage. */
    private List<Change<Dimensions>> stated(
            CriterionAssessed about, List<Line> lines, Function<Standing, Optional<Dimensions>> counts) {
        CriteriaSet set = sets.byKey(about.ruleSet())
                .orElseThrow(() -> new IllegalStateException("Criteria set " + about.ruleSet()
                        + " is not known to this node: have the dead letter retried once it is"));
        List<Assessment> statements = new ArrayList<>();
        Map<String, Long> withdrawals = new HashMap<>();
        for (Line line : lines) {
            if (line.event() instanceof CriterionAssessed said && isOfTheSame(said, about)) {
                statements.add(new Assessment(line.id(), line.position(), said));
            } else if (line.event() instanceof AssessmentWithdrawn withdrawn) {
                withdrawals.putIfAbsent(withdrawn.withdraws(), line.position());
            }
        }
        CriteriaBook book = new CriteriaBook(statements, withdrawals);
        return steps(
                statements.stream().map(statement -> statement.said().effectiveOn()),
                day -> counts.apply(book.standing(set, about.stage(), day)));
    }

    private static boolean isOfTheSame(CriterionAssessed one, CriterionAssessed other) {
        return one.ruleSet().equals(other.ruleSet()) && one.stage() == other.stage();
    }

    private static Function<Standing, Optional<Dimensions>> verdictOf(CriterionAssessed about) {
        return standing -> standing.criteria().stream()
                .filter(one -> one.criterion() == about.criterion())
                .filter(one -> one.verdict() != Verdict.NOT_STATED)
                .findFirst()
                .map(one -> dimensions(
                        about,
                        Map.of(
                                CRITERION,
                                Integer.toString(about.criterion()),
                                VERDICT,
                                one.verdict().name())));
    }

    /** A commune that nobody assessed counts with no number (decision 0168). */
    private static Optional<Dimensions> met(CriterionAssessed about, Standing standing) {
        return standing.isAssessed()
                ? Optional.of(dimensions(
                        about, Map.of(MET, Integer.toString(standing.met().size()))))
                : Optional.empty();
    }

    private static Dimensions dimensions(CriterionAssessed about, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put(UNIT, about.unit().toString());
        values.put(CRITERIA_SET, about.ruleSet());
        values.put(STAGE, about.stage().name());
        return Dimensions.of(values);
    }

    private static List<Change<Dimensions>> held(TitleEvent about, List<Line> lines) {
        TitleBook book = TitleBook.EMPTY;
        for (Line line : lines) {
            book = book.after(line.id(), line.position(), (TitleEvent) line.event());
        }
        TitleBook read = book;
        return steps(
                read.entries().stream()
                        .map(TitleBook.Entry::event)
                        .filter(event -> event.title() == about.title())
                        .map(TitleEvent::effectiveOn),
                day -> read.held(about.title(), day)
                        .map(holding -> Dimensions.of(Map.of(
                                UNIT, about.unit().toString(),
                                TITLE, holding.title().name(),
                                CRITERIA_SET, holding.ruleSet(),
                                STANDING, holding.by() instanceof TitleAcknowledged ? "ACKNOWLEDGED" : "GRANTED"))));
    }

    /** As what the commune counts from day to day: one less of what it was and one more of what it is. */
    private static List<Change<Dimensions>> steps(
            Stream<LocalDate> days, Function<LocalDate, Optional<Dimensions>> counts) {
        List<Change<Dimensions>> steps = new ArrayList<>();
        Optional<Dimensions> was = Optional.empty();
        for (LocalDate day : days.distinct().sorted().toList()) {
            Optional<Dimensions> is = counts.apply(day);
            if (!is.equals(was)) {
                was.ifPresent(value -> steps.add(new Change<>(day, value, -1)));
                is.ifPresent(value -> steps.add(new Change<>(day, value, 1)));
            }
            was = is;
        }
        return steps;
    }

    private static List<Change<Dimensions>> changes(List<Change<Dimensions>> before, List<Change<Dimensions>> after) {
        return Stream.concat(
                        after.stream(),
                        before.stream()
                                .map(change -> new Change<>(change.effectiveOn(), change.value(), -change.amount())))
                .toList();
    }
}
