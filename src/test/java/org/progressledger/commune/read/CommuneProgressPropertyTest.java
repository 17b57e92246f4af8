package org.progressledger.commune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.CriterionStanding;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.TitleEvent.TitleAcknowledged;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.commune.TitleEvent.TitleGranted;
import org.progressledger.commune.TitleEvent.TitleLapsed;
import org.progressledger.commune.TitleEvent.TitleWithdrawn;
import org.progressledger.commune.Verdict;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.CriteriaBand;
import org.progressledger.commune.progress.LostCriterion;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.commune.read.NaiveCommunes.Told;
import org.progressledger.facts.Basis;
import org.progressledger.facts.catalogue.FigurePlaces;
import org.progressledger.facts.catalogue.Ground;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.LaterKnown;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Territory;

/** Random entries in the books of a province, asked at random days and positions, against a plain recount of the events. */
class CommuneProgressPropertyTest {

    /** Out of a commune of the district 167 comes a part of one that has ground of 171 and 172, and a new one. */
    private static final Territory TERRITORY = LaterKnown.giving(
            "19", new Boundaries("GEO-2027", LocalDate.of(2027, 1, 1)), "05569", "05488", UnitId.parse("99905@2027"));

    private static final CriteriaSets SETS = CriteriaSets.load();
    private static final CriteriaSet SET = SETS.byKey("NTM-2021").orElseThrow();
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 20);
    private static final int DAYS = 30;
    private static final int EVENTS = 120;
    private static final int QUESTIONS = 6;

    /** The fourth has ground of the districts 164, 171 and 172; the fifth, of 171, went into it. */
    private static final List<UnitId> COMMUNES = Stream.of(
                    "05569@2025", "05563@2025", "05548@2004", "05488@2025", "05827@2004")
            .map(UnitId::parse)
            .toList();

    private static final List<AreaKey> AREAS = List.of(
            AreaKey.province("19"),
            AreaKey.formerProvince("19"),
            AreaKey.formerProvince("06"),
            AreaKey.district("167"),
            AreaKey.district("171"),
            AreaKey.district("172"));

    @Test
    void counts_matrix_lost_criteria_and_titles_are_those_of_a_plain_recount_at_any_days_and_position() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        for (int history = 0; history < Integer.getInteger("property.histories", 200); history++) {
            try {
                oneHistory(new Random(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
    }

    private static void oneHistory(Random random) {
        CommunesInMemory books = new CommunesInMemory();
        List<Told> told = new ArrayList<>();
        for (int count = 0; count < EVENTS; count++) {
            Told next = new Told("e" + count, count, event(random, told));
            told.add(next);
            books.record(next);
            books.repeat(random.nextInt(told.size()));
        }
        CommuneProgress progress = new CommuneProgress(books, SETS, CommuneProgressPropertyTest::group, TERRITORY);
        for (int count = 0; count < QUESTIONS; count++) {
            LocalDate from = day(random);
            LocalDate to = from.plusDays(random.nextInt(DAYS));
            ProgressQuestion question = new ProgressQuestion(
                    AREAS.get(random.nextInt(AREAS.size())),
                    SET,
                    random.nextInt(4) > 0 ? AssessmentStage.APPRAISED : AssessmentStage.VERIFIED,
                    TERRITORY.drawings().get(random.nextInt(3)),
                    random.nextInt(EVENTS + 2));
            ProgressBetween between = progress.between(question, from, to);
            theAnswersAgree(between, new NaiveCommunes(told, question), from, to);
            theFiguresAgree(books, between.before());
            theFiguresAgree(books, between.after());
        }
    }

    private static void theAnswersAgree(ProgressBetween between, NaiveCommunes naive, LocalDate from, LocalDate to) {
        ProgressQuestion question = between.after().question();
        NaiveAreas areas = new NaiveAreas(TERRITORY, "19");
        assertThat(between.before().communes().stream().map(CommuneOnDay::id))
                .containsExactlyInAnyOrderElementsOf(areas.communes(question.area(), question.boundaries(), from));
        assertThat(between.after().communes().stream().map(CommuneOnDay::id))
                .containsExactlyInAnyOrderElementsOf(areas.communes(question.area(), question.boundaries(), to));
        bandsAndNotAssessedMakeAll(between.before());
        bandsAndNotAssessedMakeAll(between.after());
        Map<Integer, Long> counts = new TreeMap<>();
        long notAssessed = 0;
        List<String> lost = new ArrayList<>();
        for (CommuneOnDay commune : between.after().communes()) {
            int met = 0;
            for (Criterion criterion : SET.criteria()) {
                Verdict verdict = naive.verdict(commune.id(), criterion, to);
                assertThat(commune.verdict(criterion.number())).isEqualTo(verdict);
                met += verdict == Verdict.MET ? 1 : 0;
                if (verdict == Verdict.NOT_MET && naive.verdict(commune.id(), criterion, from) == Verdict.MET) {
                    lost.add(commune.id() + " " + criterion.number() + " "
                            + naive.unmetSince(commune.id(), criterion, from, to));
                }
            }
            assertThat(commune.isAssessed()).isEqualTo(naive.isAssessed(commune.id(), to));
            if (commune.isAssessed()) {
                counts.merge(met, 1L, Long::sum);
            } else {
                notAssessed++;
            }
            for (Title title : Title.values()) {
                assertThat(commune.holds(title)).isEqualTo(naive.holds(commune.id(), title, to));
            }
        }
        assertThat(between.after().byCriteriaMet()).isEqualTo(counts);
        assertThat(between.after().notAssessed()).isEqualTo(notAssessed);
        assertThat(between.lost().stream()
                        .map(one -> one.unit() + " " + one.criterion() + " " + one.since())
                        .toList())
                .isEqualTo(lost);
        assertThat(between.lost()).allSatisfy(CommuneProgressPropertyTest::saysSo);
        assertThat(between.titles().size())
                .isEqualTo(between.after().communes().stream()
                        .mapToInt(commune -> naive.decisions(commune.id(), from, to))
                        .sum());
    }

    /** What was gathered adds up to what the books say, in the area and under the drawing of the question. */
    private static void theFiguresAgree(CommunesInMemory books, CommunesOnDay day) {
        ProgressQuestion question = day.question();
        Territory known = TERRITORY.knownAt(question.knownAt());
        PlacesUnder places = new PlacesUnder(question.boundaries(), known);
        FigurePlaces.Finder finder = new RuralCommunes()
                .in(new Ground(places, known, day.day()), new AreasUnder(places, known).of(question.area()));
        Basis basis = new Basis(day.day(), question.knownAt());
        Map<List<String>, Long> verdicts = new HashMap<>();
        Map<List<String>, Long> titles = new HashMap<>();
        Map<List<String>, Long> met = new HashMap<>();
        for (CommuneOnDay commune : day.communes()) {
            if (commune.isAssessed()) {
                met.put(List.of(commune.id().toString(), Integer.toString(commune.met())), 1L);
            }
            for (CriterionStanding standing : commune.standing().criteria()) {
                if (standing.verdict() != Verdict.NOT_STATED) {
                    verdicts.merge(
                            List.of(
                                    commune.id().toString(),
                                    Integer.toString(standing.criterion()),
                                    standing.verdict().name()),
                            1L,
                            Long::sum);
                }
            }
            commune.titles()
                    .forEach(held -> titles.merge(
                            List.of(
                                    commune.id().toString(),
                                    held.title().name(),
                                    held.ruleSet(),
                                    held.by() instanceof TitleAcknowledged ? "ACKNOWLEDGED" : "GRANTED"),
                            1L,
                            Long::sum));
        }
        Map<String, String> asked = Map.of(
                CommuneCounts.CRITERIA_SET, question.criteriaSet().key(),
                CommuneCounts.STAGE, question.stage().name());
        assertThat(figures(
                        books,
                        CommuneCounts.CRITERIA_MET,
                        basis,
                        finder,
                        asked,
                        List.of(CommuneCounts.UNIT, CommuneCounts.MET)))
                .isEqualTo(met);
        Map<Integer, Long> byCriteriaMet = new TreeMap<>();
        figures(books, CommuneCounts.CRITERIA_MET, basis, finder, asked, List.of(CommuneCounts.MET))
                .forEach((number, communes) -> byCriteriaMet.put(Integer.valueOf(number.get(0)), communes));
        assertThat(byCriteriaMet).isEqualTo(day.byCriteriaMet());
        for (CriteriaBand band : CriteriaBand.of(SET)) {
            assertThat(byCriteriaMet.entrySet().stream()
                            .filter(communes -> band.contains(communes.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .isEqualTo(day.inBand(band));
        }
        assertThat(figures(
                        books,
                        CommuneCounts.CRITERIA,
                        basis,
                        finder,
                        asked,
                        List.of(CommuneCounts.UNIT, CommuneCounts.CRITERION, CommuneCounts.VERDICT)))
                .isEqualTo(verdicts);
        assertThat(figures(
                        books,
                        CommuneCounts.TITLES,
                        basis,
                        finder,
                        Map.of(),
                        List.of(
                                CommuneCounts.UNIT,
                                CommuneCounts.TITLE,
                                CommuneCounts.CRITERIA_SET,
                                CommuneCounts.STANDING)))
                .isEqualTo(titles);
    }

    private static Map<List<String>, Long> figures(
            CommunesInMemory books,
            String measure,
            Basis basis,
            FigurePlaces.Finder finder,
            Map<String, String> where,
            List<String> by) {
        Map<List<String>, Long> sums = new HashMap<>();
        books.pages().stream()
                .flatMap(page -> page.contributions(measure).stream())
                .filter(contribution -> contribution.countsOn(basis))
                .forEach(contribution -> {
                    Map<String, String> values = contribution.dimensions().values();
                    if (finder.of(values.get(CommuneCounts.UNIT)).isPresent()
                            && values.entrySet().containsAll(where.entrySet())) {
                        sums.merge(by.stream().map(values::get).toList(), contribution.amount(), Long::sum);
                    }
                });
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static void bandsAndNotAssessedMakeAll(CommunesOnDay day) {
        List<CommunesOnDay> parts = new ArrayList<>(List.of(day));
        day.byGroup().keySet().forEach(group -> parts.add(day.of(group)));
        for (CommunesOnDay part : parts) {
            assertThat(CriteriaBand.of(SET).stream().mapToLong(part::inBand).sum() + part.notAssessed())
                    .isEqualTo(part.communes().size());
        }
    }

    private static Optional<String> group(Territory known, UnitId unit, LocalDate day) {
        return Optional.of(Integer.toString(Math.floorMod(unit.hashCode(), 4))).filter(group -> !group.equals("0"));
    }

    private static void saysSo(LostCriterion lost) {
        assertThat(lost.by().said().met()).isFalse();
        assertThat(lost.by().said().effectiveOn()).isEqualTo(lost.since());
        assertThat(lost.by().said().criterion()).isEqualTo(lost.criterion());
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static Object event(Random random, List<Told> told) {
        UnitId unit = COMMUNES.get(random.nextInt(COMMUNES.size()));
        DecisionReference decision = new DecisionReference("1/QĐ-MẪU", FIRST, "UBND tỉnh Mẫu");
        List<Told> mistakes = told.stream()
                .filter(one -> one.unit().equals(unit))
                .filter(one ->
                        !(one.event() instanceof AssessmentWithdrawn) && !(one.event() instanceof TitleEntryWithdrawn))
                .toList();
        if (random.nextInt(8) == 0 && !mistakes.isEmpty()) {
            Told mistake = mistakes.get(random.nextInt(mistakes.size()));
            return mistake.event() instanceof TitleEvent title
                    ? new TitleEntryWithdrawn(unit, title.title(), mistake.id(), "nhầm", title.effectiveOn(), decision)
                    : new AssessmentWithdrawn(
                            unit, mistake.id(), "nhầm", ((CriterionAssessed) mistake.event()).effectiveOn(), decision);
        }
        return random.nextInt(4) == 0 ? title(random, unit, decision) : assessment(random, unit, decision);
    }

    private static Object assessment(Random random, UnitId unit, DecisionReference decision) {
        Criterion criterion = SET.criteria().get(random.nextInt(3));
        Optional<String> indicator = random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(criterion
                        .indicators()
                        .get(random.nextInt(criterion.indicators().size()))
                        .number());
        return new CriterionAssessed(
                unit,
                random.nextInt(6) == 0 ? "NTM-2021-NC" : SET.key(),
                criterion.number(),
                indicator,
                random.nextInt(4) > 0 ? AssessmentStage.APPRAISED : AssessmentStage.VERIFIED,
                Optional.empty(),
                random.nextInt(3) > 0,
                List.of(),
                day(random),
                decision);
    }

    private static Object title(Random random, UnitId unit, DecisionReference decision) {
        Title title = Title.values()[random.nextInt(2)];
        LocalDate day = day(random);
        return switch (random.nextInt(4)) {
            case 0 ->
                new TitleGranted(unit, title, SET.key(), BigDecimal.TEN, false, BigDecimal.TEN, day, day, decision);
            case 1 -> new TitleAcknowledged(unit, title, SET.key(), List.of(COMMUNES.get(2)), day, decision);
            case 2 -> new TitleWithdrawn(unit, title, List.of(1), "giảm", day, decision);
            default -> new TitleLapsed(unit, title, "hết hạn", day, decision);
        };
    }
}
