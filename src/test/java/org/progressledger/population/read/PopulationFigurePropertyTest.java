package org.progressledger.population.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.facts.DifferenceCause.CORRECTED;
import static org.progressledger.facts.DifferenceCause.ENTERED_LATE;
import static org.progressledger.facts.DifferenceCause.HAPPENED_AND_RECORDED_SINCE;
import static org.progressledger.facts.DifferenceCause.TIME_PASSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.facts.Change;
import org.progressledger.facts.DifferenceCause;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.FigurePage;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.GatheredDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.population.read.PopulationDocument.Report;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

class PopulationFigurePropertyTest {

    private static final UnitId UNIT = UnitId.parse("05569@2025");
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final int DAYS = 40;
    private static final int REPORTS = 30;

    @Test
    void what_the_reports_add_up_to_is_the_last_report_on_any_basis() {
        forEveryHistory(PopulationFigurePropertyTest::assertSums);
    }

    @Test
    void a_later_report_of_the_same_day_corrects_and_any_other_is_late_by_its_day() {
        forEveryHistory(PopulationFigurePropertyTest::assertCauses);
    }

    private static void forEveryHistory(Consumer<Random> property) {
        long seed = Long.getLong("property.seed", System.nanoTime());
        for (int history = 0; history < Integer.getInteger("property.histories", 200); history++) {
            try {
                property.accept(new Random(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
    }

    private static void assertSums(Random random) {
        PopulationDocument unit = PopulationDocument.of(UNIT);
        for (int position = 0; position < REPORTS; position++) {
            unit = unit.with(position, report(random));
        }
        for (int question = 0; question < 20; question++) {
            Basis basis = new Basis(FIRST.plusDays(random.nextInt(DAYS + 2) - 1), random.nextInt(REPORTS + 2));
            Optional<PopulationReported> last = unit.on(basis);
            assertThat(sum(unit, basis, Report::households))
                    .as("households on %s", basis)
                    .isEqualTo(last.map(PopulationReported::households).orElse(0L));
            assertThat(sum(unit, basis, Report::persons))
                    .as("persons on %s", basis)
                    .isEqualTo(last.map(PopulationReported::persons).orElse(0L));
        }
    }

    /** From a basis to one on which it is not earlier and not less is known, and back. */
    private static void assertCauses(Random random) {
        Gathered gathered = new Gathered();
        for (int position = 0; position < REPORTS; position++) {
            gathered.fold(position, report(random));
        }
        PopulationDocument unit = gathered.folded;
        for (int question = 0; question < 20; question++) {
            int day = random.nextInt(DAYS);
            int known = random.nextInt(REPORTS);
            Basis from = new Basis(FIRST.plusDays(day), known);
            Basis to = new Basis(
                    FIRST.plusDays(day + random.nextInt(DAYS - day)), known + random.nextInt(REPORTS - known + 1));
            Map<DifferenceCause, Long> causes = causes(unit, from, to);
            assertThat(gathered.difference(from, to))
                    .as("from %s to %s", from, to)
                    .isEqualTo(causes);
            causes.replaceAll((cause, amount) -> -amount);
            assertThat(gathered.difference(to, from))
                    .as("from %s back to %s", to, from)
                    .isEqualTo(causes);
        }
    }

    /** By what the last reports say: one of a day that was reported before corrects, whenever that day is. */
    private static Map<DifferenceCause, Long> causes(PopulationDocument unit, Basis from, Basis to) {
        Map<DifferenceCause, Long> causes = new EnumMap<>(DifferenceCause.class);
        add(causes, TIME_PASSED, last(unit, to.effectiveOn(), from.knownAt()) - last(unit, from));
        Set<LocalDate> reported = new HashSet<>();
        for (Report report : unit.reports()) {
            boolean isCorrection = !reported.add(report.effectiveOn());
            if (report.position() >= from.knownAt() && report.position() < to.knownAt()) {
                long early = moved(unit, from.effectiveOn(), report);
                long late = moved(unit, to.effectiveOn(), report);
                add(causes, isCorrection ? CORRECTED : ENTERED_LATE, early);
                add(causes, isCorrection ? CORRECTED : HAPPENED_AND_RECORDED_SINCE, late - early);
            }
        }
        causes.values().removeIf(amount -> amount == 0);
        return causes;
    }

    private static void add(Map<DifferenceCause, Long> causes, DifferenceCause cause, long amount) {
        causes.merge(cause, amount, Long::sum);
    }

    private static long moved(PopulationDocument unit, LocalDate day, Report report) {
        return last(unit, day, report.position() + 1) - last(unit, day, report.position());
    }

    private static long last(PopulationDocument unit, LocalDate day, long knownAt) {
        return last(unit, new Basis(day, knownAt));
    }

    private static long last(PopulationDocument unit, Basis basis) {
        return unit.on(basis).map(PopulationReported::households).orElse(0L);
    }

    /** What the projection keeps, every event folded a second time as after a crash. */
    private static final class Gathered implements Documents {

        private final PopulationProjection projection = new PopulationProjection();
        private final Map<String, FigurePage> pages = new HashMap<>();
        private PopulationDocument folded = PopulationDocument.of(UNIT);

        void fold(long position, PopulationReported report) {
            RecordedEvent event = new RecordedEvent(
                    position,
                    Instant.EPOCH.plusSeconds(position),
                    "event-" + position,
                    UNIT.toString(),
                    0,
                    report,
                    Map.of());
            projection.fold(event, this);
            projection.fold(event, this);
        }

        Map<DifferenceCause, Long> difference(Basis from, Basis to) {
            Map<DifferenceCause, Long> causes = new EnumMap<>(DifferenceCause.class);
            pages.values().stream()
                    .flatMap(page -> page.contributions(PopulationProjection.HOUSEHOLDS).stream())
                    .forEach(one -> DifferenceCause.of(one, from, to)
                            .ifPresent(cause -> add(causes, cause, one.countsOn(to) ? one.amount() : -one.amount())));
            causes.values().removeIf(amount -> amount == 0);
            return causes;
        }

        @Override
        public <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold) {
            Optional<D> before = Optional.of(folded).map(type::cast);
            PopulationDocument after = (PopulationDocument) fold.apply(before);
            boolean isRepeated =
                    after.reports().stream().map(Report::position).distinct().count()
                            < after.reports().size();
            folded = isRepeated ? folded : after;
            return new Folded<>(before, type.cast(folded));
        }

        @Override
        public <D extends GatheredDocument> void gather(
                Class<D> type, String id, Function<Optional<D>, D> contribution) {
            pages.put(id, (FigurePage)
                    contribution.apply(Optional.ofNullable(pages.get(id)).map(type::cast)));
        }
    }

    private static long sum(PopulationDocument unit, Basis basis, ToLongFunction<Report> number) {
        List<Change<Dimensions>> changes = new ArrayList<>();
        LongStream.range(0, Math.min(basis.knownAt(), REPORTS))
                .forEach(position -> changes.addAll(unit.changesAt(position, number)));
        return changes.stream()
                .filter(change -> !change.effectiveOn().isAfter(basis.effectiveOn()))
                .mapToLong(Change::amount)
                .sum();
    }

    private static PopulationReported report(Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        long households = 1 + random.nextInt(5_000);
        return new PopulationReported(
                UNIT,
                households,
                households + random.nextInt(20_000),
                day,
                new DecisionReference("1/BC-MẪU", day, "UBND xã Mẫu"));
    }
}
