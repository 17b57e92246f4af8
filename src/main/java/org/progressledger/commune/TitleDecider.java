package org.progressledger.commune;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.progressledger.commune.TitleCommand.AcknowledgeTitle;
import org.progressledger.commune.TitleCommand.GrantTitle;
import org.progressledger.commune.TitleCommand.LapseTitle;
import org.progressledger.commune.TitleCommand.WithdrawTitle;
import org.progressledger.commune.TitleCommand.WithdrawTitleEntry;
import org.progressledger.commune.TitleEvent.TitleAcknowledged;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.commune.TitleEvent.TitleGranted;
import org.progressledger.commune.TitleEvent.TitleLapsed;
import org.progressledger.commune.TitleEvent.TitleWithdrawn;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/**
 * Decides what is recorded about a commune's titles. Depends on nothing but the rules, the map, the day, what is in the book
 * and what the decision rests on; a page asks it what is missing without recording anything.
 */
public final class TitleDecider {

    private final SharedRules rules;

    public TitleDecider(CriteriaSets sets, Territory territory, Clock clock) {
        this.rules = new SharedRules(sets, territory, clock);
    }

    public Decided<TitleEvent> decide(TitleBook book, TitleCommand command, TitleGround ground) {
        if (command instanceof GrantTitle grant) {
            return grant(book, grant, ground.results());
        }
        if (command instanceof AcknowledgeTitle acknowledge) {
            return acknowledge(book, acknowledge, ground);
        }
        if (command instanceof WithdrawTitle withdraw) {
            return withdraw(book, withdraw, ground.results());
        }
        return command instanceof LapseTitle lapse ? lapse(book, lapse) : takeBack(book, (WithdrawTitleEntry) command);
    }

    private Decided<TitleEvent> grant(TitleBook book, GrantTitle command, CriteriaBook results) {
        LocalDate day = command.effectiveOn();
        List<Refusal> refusals =
                new ArrayList<>(rules.days(day, command.decision().date(), command.councilMetOn()));
        refusals.addAll(rules.unit(command.unit(), day));
        Optional<CriteriaSet> known = rules.set(command.ruleSet());
        if (known.isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.SET_UNKNOWN, command.ruleSet()));
            return new Decided.Refused<>(refusals);
        }
        CriteriaSet set = known.get();
        TitleGranted granted = new TitleGranted(
                command.unit(),
                set.title(),
                set.key(),
                command.satisfaction(),
                command.constructionDebt(),
                command.councilVote(),
                command.councilMetOn(),
                day,
                command.decision());
        if (stands(book, granted)) {
            return new Decided.Unchanged<>();
        }
        refusals.addAll(rules.set(set, day));
        refusals.addAll(alreadyHeld(book, set, day));
        refusals.addAll(GrantingConditions.missing(set, granted, results, book));
        return answer(refusals, granted, () -> rules.warnings(set, command.unit(), day));
    }

    private static List<Refusal> alreadyHeld(TitleBook book, CriteriaSet set, LocalDate day) {
        return book
                .held(set.title(), day)
                .filter(holding -> holding.ruleSet().equals(set.key()))
                .map(holding -> Refusal.of(RefusalReason.ALREADY_HELD, set.title(), holding.since()))
                .stream()
                .toList();
    }

    private Decided<TitleEvent> acknowledge(TitleBook book, AcknowledgeTitle command, TitleGround ground) {
        LocalDate day = command.effectiveOn();
        List<Refusal> refusals =
                new ArrayList<>(rules.days(day, command.decision().date()));
        refusals.addAll(rules.unit(command.unit(), day));
        Optional<CriteriaSet> known = rules.set(command.ruleSet());
        if (known.isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.SET_UNKNOWN, command.ruleSet()));
            return new Decided.Refused<>(refusals);
        }
        CriteriaSet set = known.get();
        TitleAcknowledged acknowledged = new TitleAcknowledged(
                command.unit(), set.title(), set.key(), command.predecessors(), day, command.decision());
        if (stands(book, acknowledged)) {
            return new Decided.Unchanged<>();
        }
        refusals.addAll(alreadyHeld(book, set, day));
        List<Succession> named = origins(command);
        List<UnitId> strangers = command.predecessors().stream()
                .filter(unit ->
                        named.stream().noneMatch(origin -> origin.from().id().equals(unit)))
                .toList();
        if (!strangers.isEmpty()) {
            refusals.add(Refusal.of(
                    RefusalReason.NOT_ORIGINS,
                    rules.label(command.unit()),
                    strangers.stream().map(rules::label).toList()));
        }
        List<String> without = named.stream()
                .filter(origin -> !heldBefore(ground, origin, set))
                .map(origin -> origin.from().label())
                .toList();
        if (without.size() == named.size()) {
            refusals.add(Refusal.of(RefusalReason.NO_PREDECESSOR_HELD, set.title(), set.key()));
        }
        return answer(refusals, acknowledged, () -> {
            List<Warning> warnings = new ArrayList<>(rules.warnings(set, command.unit(), day));
            if (!without.isEmpty()) {
                warnings.add(Warning.of(WarningReason.SOME_PREDECESSORS_DID_NOT_HOLD, set.title(), without));
            }
            return warnings;
        });
    }

    private List<Succession> origins(AcknowledgeTitle command) {
        return rules.territory().madeOf(command.unit()).stream()
                .filter(origin -> command.predecessors().contains(origin.from().id()))
                .toList();
    }

    /** Whether the predecessor held the title of the set on its last day. */
    private static boolean heldBefore(TitleGround ground, Succession origin, CriteriaSet set) {
        return ground.predecessors()
                .getOrDefault(origin.from().id(), TitleBook.EMPTY)
                .held(set.title(), origin.since().minusDays(1))
                .filter(holding -> holding.ruleSet().equals(set.key()))
                .isPresent();
    }

    private Decided<TitleEvent> withdraw(TitleBook book, WithdrawTitle command, CriteriaBook results) {
        LocalDate day = command.effectiveOn();
        TitleWithdrawn withdrawn = new TitleWithdrawn(
                command.unit(), command.title(), command.criteria(), command.reason(), day, command.decision());
        if (stands(book, withdrawn)) {
            return new Decided.Unchanged<>();
        }
        List<Refusal> refusals =
                new ArrayList<>(rules.days(day, command.decision().date()));
        refusals.addAll(rules.sentence(command.reason()));
        Optional<CriteriaSet> set = book.held(command.title(), day).flatMap(holding -> rules.set(holding.ruleSet()));
        if (set.isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.NOT_HELD, command.title(), day));
        }
        if (command.criteria().isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.NO_CRITERIA_NAMED));
        }
        set.ifPresent(judged -> command.criteria().stream()
                .filter(number -> judged.criterion(number).isEmpty())
                .forEach(number -> refusals.add(Refusal.of(RefusalReason.CRITERION_UNKNOWN, number, judged.key()))));
        return answer(refusals, withdrawn, () -> {
            List<Warning> warnings = new ArrayList<>(higher(book, command.title(), day));
            warnings.addAll(unsupported(command, set.orElseThrow(), results, book));
            return warnings;
        });
    }

    /** The competent body decides; the system says where the recorded results do not carry the decision. */
    private static List<Warning> unsupported(
            WithdrawTitle command, CriteriaSet set, CriteriaBook results, TitleBook book) {
        List<Warning> warnings = new ArrayList<>();
        WithdrawalRisk risk = WithdrawalRisk.of(set, results, book, command.effectiveOn());
        if (set.withdrawal().isPresent() && !risk.isAtRisk()) {
            warnings.add(Warning.of(WarningReason.WITHDRAWAL_RULE_NOT_REACHED, set.key(), risk.share()));
        }
        List<Integer> otherwise = command.criteria().stream()
                .filter(number -> !risk.unmet().contains(number))
                .toList();
        if (set.withdrawal().isPresent() && !otherwise.isEmpty()) {
            warnings.add(Warning.of(WarningReason.NOT_APPRAISED_AS_UNMET, otherwise));
        }
        return warnings;
    }

    private static List<Warning> higher(TitleBook book, Title ending, LocalDate day) {
        return book.heldOn(day).stream()
                .map(Holding::title)
                .filter(title -> title.compareTo(ending) > 0)
                .map(title -> Warning.of(WarningReason.HIGHER_TITLE_STANDS, title, ending))
                .toList();
    }

    private Decided<TitleEvent> lapse(TitleBook book, LapseTitle command) {
        TitleLapsed lapsed = new TitleLapsed(
                command.unit(), command.title(), command.reason(), command.effectiveOn(), command.decision());
        if (stands(book, lapsed)) {
            return new Decided.Unchanged<>();
        }
        List<Refusal> refusals = new ArrayList<>(
                rules.days(command.effectiveOn(), command.decision().date()));
        refusals.addAll(rules.sentence(command.reason()));
        if (book.held(command.title(), command.effectiveOn()).isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.NOT_HELD, command.title(), command.effectiveOn()));
        }
        return answer(refusals, lapsed, () -> higher(book, command.title(), command.effectiveOn()));
    }

    private Decided<TitleEvent> takeBack(TitleBook book, WithdrawTitleEntry command) {
        if (book.withdrawals().containsKey(command.withdraws())) {
            return new Decided.Unchanged<>();
        }
        List<Refusal> refusals = new ArrayList<>(rules.days(command.decision().date()));
        refusals.addAll(rules.sentence(command.reason()));
        Optional<TitleEvent> entry = book.entries().stream()
                .filter(known -> known.id().equals(command.withdraws()))
                .map(TitleBook.Entry::event)
                .findFirst();
        if (entry.isEmpty()) {
            refusals.add(Refusal.of(RefusalReason.NO_SUCH_ENTRY, command.withdraws()));
            return new Decided.Refused<>(refusals);
        }
        return answer(
                refusals,
                new TitleEntryWithdrawn(
                        command.unit(),
                        entry.get().title(),
                        command.withdraws(),
                        command.reason(),
                        entry.get().effectiveOn(),
                        command.decision()),
                List::of);
    }

    private static boolean stands(TitleBook book, TitleEvent event) {
        return book.valid().stream().anyMatch(entry -> entry.event().equals(event));
    }

    private static Decided<TitleEvent> answer(
            List<Refusal> refusals, TitleEvent event, Supplier<List<Warning>> warnings) {
        return refusals.isEmpty()
                ? new Decided.Events<>(List.of(event), warnings.get())
                : new Decided.Refused<>(refusals);
    }
}
