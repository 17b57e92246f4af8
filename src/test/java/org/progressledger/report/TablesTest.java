package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.FormTable;
import org.progressledger.report.table.Label;

/** Each table over six households of two communes: three poor, one near-poor, two of average living standard. */
class TablesTest extends TablesFixture {

    @Test
    void the_official_result_counts_each_class_and_its_share_of_all_who_live_there() {
        assertThat(row(AppendixTable.OFFICIAL_RESULT, DINH_HOA))
                .containsEntry("allHouseholds", 200L)
                .containsEntry("allPersons", 800L)
                .containsEntry("poorHouseholds", 2L)
                .containsEntry("poorHouseholdShare", percent("1.00"))
                .containsEntry("poorPersons", 6L)
                .containsEntry("poorPersonShare", percent("0.75"))
                .containsEntry("nearPoorHouseholds", 0L)
                .containsEntry("nearPoorHouseholdShare", percent("0.00"));
        assertThat(row(AppendixTable.OFFICIAL_RESULT, LAM_VY))
                .containsEntry("nearPoorHouseholds", 1L)
                .containsEntry("nearPoorHouseholdShare", percent("2.00"))
                .containsEntry("nearPoorPersons", 3L);
    }

    @Test
    void of_average_living_standard_only_those_in_agriculture_stand_in_the_official_result() {
        assertThat(row(AppendixTable.OFFICIAL_RESULT, DINH_HOA))
                .containsEntry("agriculturalHouseholds", 1L)
                .containsEntry("agriculturalPersons", 6L);
    }

    @Test
    void the_movement_of_the_poor_ends_with_those_of_the_official_result() {
        assertThat(row(AppendixTable.MOVEMENT_OF_POOR, DINH_HOA))
                .containsEntry("households.1", 1L)
                .containsEntry("households.7", 1L)
                .containsEntry("households.9", 2L)
                .containsEntry("persons.9", 6L);
        assertThat(row(AppendixTable.MOVEMENT_OF_NEAR_POOR, LAM_VY))
                .containsEntry("households.1", 0L)
                .containsEntry("households.7", 1L)
                .containsEntry("persons.9", 3L);
    }

    @Test
    void a_deprivation_is_counted_in_households_and_its_rate_is_a_share_of_the_list() {
        assertThat(row(AppendixTable.POOR_BY_DEPRIVATION, DINH_HOA))
                .containsEntry("allHouseholds", 200L)
                .containsEntry("poorHouseholds", 2L)
                .containsEntry("lacking.EMPLOYMENT", 2L)
                .containsEntry("lacking.NUTRITION", 1L)
                .containsEntry("lacking.HOUSING_AREA", 0L);
        assertThat(row(AppendixTable.POOR_DEPRIVATION_RATES, DINH_HOA))
                .containsEntry("lacking.EMPLOYMENT", percent("100.00"))
                .containsEntry("lacking.NUTRITION", percent("50.00"));
        assertThat(row(AppendixTable.NEAR_POOR_BY_DEPRIVATION, LAM_VY)).containsEntry("lacking.HOUSING_AREA", 1L);
        assertThat(row(AppendixTable.NEAR_POOR_DEPRIVATION_RATES, LAM_VY))
                .containsEntry("lacking.HOUSING_AREA", percent("100.00"));
    }

    @Test
    void a_share_of_nothing_is_empty_and_not_zero() {
        assertThat(row(AppendixTable.NEAR_POOR_DEPRIVATION_RATES, DINH_HOA))
                .containsEntry("nearPoorHouseholds", 0L)
                .doesNotContainKey("lacking.EMPLOYMENT");
    }

    @Test
    void a_poor_household_may_be_of_several_groups_and_is_other_only_if_it_is_of_none() {
        assertThat(row(AppendixTable.POOR_BY_GROUP, DINH_HOA))
                .containsEntry("minorityHouseholds", 1L)
                .containsEntry("noLabourHouseholds", 1L)
                .containsEntry("meritHouseholds", 0L)
                .containsEntry("othersHouseholds", 1L)
                .containsEntry("othersShare", percent("50.00"))
                .containsEntry("unknownHouseholds", 0L);
        assertThat(row(AppendixTable.POOR_BY_GROUP, LAM_VY)).containsEntry("unknownHouseholds", 1L);
    }

    @Test
    void the_poor_are_counted_by_the_ethnicity_of_their_head_kinh_first_and_the_unknown_last() {
        assertThat(table(AppendixTable.POOR_BY_ETHNICITY).columns())
                .extracting(column -> column.label().vietnamese())
                .containsExactly("Số hộ", "kinh", "Tày", "Chưa rõ dân tộc");
        assertThat(total(AppendixTable.POOR_BY_ETHNICITY))
                .containsEntry("poorHouseholds", 3L)
                .containsEntry("ethnicity.unknown", 1L);
    }

    @Test
    void a_poor_household_counts_for_each_of_its_reasons() {
        assertThat(row(AppendixTable.POOR_BY_REASON, DINH_HOA))
                .containsEntry("reason.R1Households", 1L)
                .containsEntry("reason.R3Households", 1L)
                .containsEntry("reason.R8Share", percent("50.00"))
                .containsEntry("noReasonHouseholds", 0L);
        assertThat(row(AppendixTable.POOR_BY_REASON, LAM_VY)).containsEntry("noReasonHouseholds", 1L);
    }

    @Test
    void children_are_counted_in_persons_and_households_of_which_nobody_asked_beside() {
        assertThat(row(AppendixTable.CHILDREN, DINH_HOA))
                .containsEntry("poorChildren", 2L)
                .containsEntry("poorWithoutInsurance", 1L)
                .containsEntry("poorMalnourishedShare", percent("50.00"))
                .containsEntry("poorNotAtSchool", 0L)
                .containsEntry("poorNotAsked", 1L);
        assertThat(row(AppendixTable.CHILDREN, LAM_VY))
                .containsEntry("nearPoorNotAtSchool", 1L)
                .containsEntry("poorNotAsked", 1L);
    }

    @Test
    void the_summary_splits_a_list_by_ethnicity_local_group_and_female_head() {
        assertThat(total(AppendixTable.POOR_SUMMARY))
                .containsEntry("poorHouseholds", 3L)
                .containsEntry("kinhHouseholds", 1L)
                .containsEntry("kinhPersons", 2L)
                .containsEntry("minorityHouseholds", 1L)
                .containsEntry("minorityShare", percent("33.33"))
                .containsEntry("unknownHouseholds", 1L)
                .containsEntry("localGroupPersons", 4L)
                .containsEntry("femaleHeadHouseholds", 1L);
        assertThat(total(AppendixTable.NEAR_POOR_SUMMARY))
                .containsEntry("nearPoorHouseholds", 1L)
                .containsEntry("minorityPersons", 3L);
    }

    @Test
    void a_list_names_each_household_with_its_movement_and_no_personal_number() {
        FormTable list = table(AppendixTable.LIST_OF_POOR);

        assertThat(list.rows()).extracting(row -> row.label().vietnamese()).containsExactly("C", "A", "B");
        assertThat(list.rows())
                .extracting(row -> list.cell(row, "movement"))
                .containsExactly(
                        FormCell.text(new Label("Phát sinh mới", "Newly arising")),
                        FormCell.text(new Label("Hộ nghèo cũ", "Remained poor")),
                        FormCell.text(new Label("Phát sinh mới", "Newly arising")));
        assertThat(list.rows())
                .flatExtracting(FormRow::cells)
                .noneSatisfy(cell -> assertThat(cell.value(Locale.ENGLISH).map(Object::toString))
                        .contains("999000000001"));
        assertThat(table(AppendixTable.LIST_OF_NEAR_POOR).rows()).hasSize(1);
    }

    @Test
    void every_table_of_counts_ends_with_its_total_and_has_the_same_rows() {
        Map<AppendixTable, FormTable> tables =
                book.release(question(new FormArea.Province("19"))).tables();
        List<FormRow> expected = tables.get(AppendixTable.OFFICIAL_RESULT).rows();

        assertThat(tables.values().stream().filter(table -> !table.table().isList()))
                .allSatisfy(table -> assertThat(table.rows())
                        .extracting(FormRow::unit)
                        .containsExactlyElementsOf(
                                expected.stream().map(FormRow::unit).toList()));
        assertThat(expected.get(expected.size() - 1).kind()).isEqualTo(FormRow.Kind.TOTAL);
    }
}
