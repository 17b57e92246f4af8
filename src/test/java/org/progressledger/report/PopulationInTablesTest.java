package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormTable;
import org.progressledger.territory.Boundaries;

/** Rates are shares of a reported population; what is said where it is missing, too small or of other boundaries. */
class PopulationInTablesTest extends TablesFixture {

    @Test
    void a_unit_whose_population_is_not_reported_has_no_rate_and_the_form_says_so() {
        FormTable province = book.release(question(new FormArea.Province("19"))).table(AppendixTable.OFFICIAL_RESULT);

        assertThat(values(province, province.total()))
                .containsEntry("poorHouseholds", 3L)
                .doesNotContainKeys("allHouseholds", "poorHouseholdShare", "poorPersonShare");
        assertThat(row(province, DINH_HOA)).containsEntry("poorHouseholdShare", percent("1.00"));
        assertThat(province.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.english()).contains("90 units"));
    }

    @Test
    void a_population_smaller_than_the_lists_is_refused_and_the_check_names_the_unit() {
        book.populate(LAM_VY, 1, 160);

        UnbalancedFormException refused = catchThrowableOfType(
                UnbalancedFormException.class, () -> book.release(question(new FormArea.Commune(LAM_VY))));

        assertThat(refused.equation().name().in(Locale.ENGLISH))
                .isEqualTo("table 1, Xã Lam Vỹ: poor + near-poor ≤ reported population, households");
        assertThat(refused.equation().left()).isEqualTo(2);
        assertThat(refused.equation().right()).isEqualTo(1);
    }

    @Test
    void under_new_boundaries_before_their_first_day_a_unit_has_the_population_of_what_it_is_made_of() {
        book.populate(LINH_THONG, 70, 300);
        FormTable before = book.release(new FormQuestion(
                        new FormArea.Commune(LAM_VY),
                        Story.on("31/12/2023"),
                        Story.on("31/12/2024"),
                        book.next(),
                        Boundaries.SINCE_REORGANISATION,
                        Reach.EVERYTHING))
                .table(AppendixTable.OFFICIAL_RESULT);

        assertThat(row(before, LAM_VY)).doesNotContainKey("allHouseholds");

        InventedBook.TERRITORY
                .originsOf(LAM_VY)
                .forEach(origin -> book.populate(origin.from().id(), 70, 300));
        int parts = InventedBook.TERRITORY.originsOf(LAM_VY).size();
        FormTable known = book.release(new FormQuestion(
                        new FormArea.Commune(LAM_VY),
                        Story.on("31/12/2023"),
                        Story.on("31/12/2024"),
                        book.next(),
                        Boundaries.SINCE_REORGANISATION,
                        Reach.EVERYTHING))
                .table(AppendixTable.OFFICIAL_RESULT);

        assertThat(row(known, LAM_VY))
                .containsEntry("allHouseholds", 70L * parts)
                .containsEntry("poorHouseholds", 0L);
    }
}
