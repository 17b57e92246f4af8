package org.progressledger.population.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.facts.Change;
import org.progressledger.facts.Dimensions;
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
