package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.accountability.Capacity;
import org.progressledger.accountability.HeadCommand;
import org.progressledger.accountability.HeadCommand.LeaveOffice;
import org.progressledger.accountability.HeadCommand.TakeOffice;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.WholeCountry;

class InventedHeadsTest {

    private final DemonstrationProvince province = province(2025);
    private final InventedHeads invented = new InventedHeads(province);

    @Test
    void every_head_and_every_decision_is_visibly_invented() {
        assertThat(said()).isNotEmpty().allSatisfy(command -> {
            assertThat(command.decision().number()).endsWith("/QĐ-MẪU");
            if (command instanceof TakeOffice take) {
                assertThat(take.person()).contains("Mẫu");
            }
        });
    }

    @Test
    void every_unit_has_a_head_on_the_days_of_its_reviews() {
        for (int year : province.years()) {
            assertThat(province.unitsIn(year))
                    .isNotEmpty()
                    .allSatisfy(unit -> assertThat(firstDay(invented.of(unit)))
                            .isAfterOrEqualTo(unit.validity().from())
                            .isBefore(Decisions.dayOfReview(year)));
        }
    }

    @Test
    void some_heads_change_in_an_august_some_act_and_one_post_is_vacant() {
        assertThat(said())
                .filteredOn(TakeOffice.class::isInstance)
                .extracting(command -> ((TakeOffice) command).effectiveOn())
                .anyMatch(day -> isAugust(day, 2023))
                .anyMatch(day -> isAugust(day, 2025))
                .anyMatch(day -> isAugust(day, 2026));
        assertThat(last())
                .filteredOn(TakeOffice.class::isInstance)
                .extracting(command -> ((TakeOffice) command).capacity())
                .contains(Capacity.FULL, Capacity.ACTING);
        assertThat(last()).filteredOn(LeaveOffice.class::isInstance).hasSize(1);
    }

    @Test
    void the_same_seed_gives_the_same_heads_and_another_seed_does_not() {
        AdministrativeUnit unit = province.unitsIn(2025).get(0);

        assertThat(invented.of(unit)).isEqualTo(new InventedHeads(province(2025)).of(unit));
        assertThat(invented.of(unit)).isNotEqualTo(new InventedHeads(province(2026)).of(unit));
    }

    private static DemonstrationProvince province(long seed) {
        return new DemonstrationLists(seed, WholeCountry.TERRITORY, PovertyRuleSets.load()).province();
    }

    private List<HeadCommand> said() {
        return Stream.of(2022, 2025)
                .flatMap(year -> province.unitsIn(year).stream())
                .flatMap(unit -> invented.of(unit).stream())
                .toList();
    }

    /** What is said last of each unit of today. */
    private List<HeadCommand> last() {
        return province.unitsIn(2025).stream()
                .map(invented::of)
                .map(said -> said.get(said.size() - 1))
                .toList();
    }

    private static LocalDate firstDay(List<HeadCommand> said) {
        return ((TakeOffice) said.get(0)).effectiveOn();
    }

    private static boolean isAugust(LocalDate day, int year) {
        return day.getYear() == year && day.getMonth() == Month.AUGUST;
    }
}
