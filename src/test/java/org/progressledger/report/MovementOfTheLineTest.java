package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.ruleset.PovertyClass.AVERAGE;
import static org.progressledger.ruleset.PovertyClass.NEAR_POOR;
import static org.progressledger.ruleset.PovertyClass.NOT_POOR;
import static org.progressledger.ruleset.PovertyClass.POOR;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.Cause;

/** What the movement forms say of those whom a new poverty standard puts on the lists or takes off them. */
class MovementOfTheLineTest extends MovementFixture {

    @Test
    void a_household_that_is_poor_only_because_the_line_moved_is_neither_newly_arising_nor_fallen_back() {
        household
                .reviewed("12/12/2023", POOR)
                .reviewed("12/12/2024", NOT_POOR)
                .reclassified("01/01/2025", POOR, Cause.RULE_SET_CHANGE);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 RULE_SET_CHANGE", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_review_that_confirms_what_the_new_line_did_changes_no_cause() {
        household
                .reviewed("12/12/2024", NOT_POOR)
                .reclassified("01/01/2025", POOR, Cause.RULE_SET_CHANGE)
                .reviewed("12/12/2025", POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 RULE_SET_CHANGE", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_line_that_moves_between_the_lists_or_above_them_stands_in_columns_4_and_8() {
        household.reviewed("12/12/2024", POOR).reclassified("01/01/2025", NEAR_POOR, Cause.RULE_SET_CHANGE);
        Story.in(book, "H2")
                .registered("12/12/2024", DINH_HOA, 3)
                .reviewed("12/12/2024", NEAR_POOR)
                .reclassified("01/01/2025", AVERAGE, Cause.RULE_SET_CHANGE)
                .reviewed("12/12/2025", NOT_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of(
                        "POOR 1", one(4),
                        "POOR 4", one(4),
                        "POOR 4 RULE_SET_CHANGE", one(4),
                        "NEAR_POOR 1", one(3),
                        "NEAR_POOR 4", one(3),
                        "NEAR_POOR 4 RULE_SET_CHANGE", one(3),
                        "NEAR_POOR 8", one(4),
                        "NEAR_POOR 8 RULE_SET_CHANGE", one(4),
                        "NEAR_POOR 9", one(4)));
    }

    @Test
    void a_household_that_the_new_line_put_on_one_list_and_a_review_on_the_other_is_not_newly_arising() {
        household
                .reviewed("12/12/2024", NOT_POOR)
                .reclassified("01/01/2025", POOR, Cause.RULE_SET_CHANGE)
                .reviewed("12/12/2025", NEAR_POOR);
        Story.in(book, "H2")
                .registered("12/12/2022", DINH_HOA, 3)
                .reviewed("12/12/2022", POOR)
                .reviewed("12/12/2024", AVERAGE)
                .reclassified("01/01/2025", NEAR_POOR, Cause.RULE_SET_CHANGE)
                .reviewed("12/12/2025", POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of(
                        "NEAR_POOR 8", one(4),
                        "NEAR_POOR 8 RULE_SET_CHANGE", one(4),
                        "NEAR_POOR 9", one(4),
                        "POOR 8", one(3),
                        "POOR 8 RULE_SET_CHANGE", one(3),
                        "POOR 9", one(3)));
    }

    @Test
    void a_household_that_a_review_found_poor_is_newly_arising_on_whichever_list_the_line_put_it_since() {
        household
                .reviewed("12/12/2024", NOT_POOR)
                .reviewed("01/03/2025", POOR)
                .reclassified("01/06/2025", NEAR_POOR, Cause.RULE_SET_CHANGE);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("NEAR_POOR 7", one(4), "NEAR_POOR 9", one(4)));
    }

    @Test
    void a_day_above_near_poor_begins_the_stay_on_the_lists_anew() {
        household
                .reviewed("12/12/2024", NOT_POOR)
                .reclassified("01/01/2025", POOR, Cause.RULE_SET_CHANGE)
                .reviewed("01/06/2025", AVERAGE)
                .reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("NEAR_POOR 7", one(4), "NEAR_POOR 9", one(4)));
    }

    @Test
    void who_leaves_the_lists_by_a_review_has_escaped_on_whichever_list_the_line_put_it_before() {
        household
                .reviewed("12/12/2024", POOR)
                .reclassified("01/01/2025", NEAR_POOR, Cause.RULE_SET_CHANGE)
                .reviewed("12/12/2025", NOT_POOR);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 3", one(4)));
    }

    @Test
    void who_leaves_the_lists_because_the_line_moved_has_not_escaped_whatever_a_review_finds_above_them() {
        household
                .reviewed("12/12/2024", POOR)
                .reviewed("01/03/2025", NEAR_POOR)
                .reclassified("01/06/2025", AVERAGE, Cause.RULE_SET_CHANGE)
                .reviewed("12/12/2025", NOT_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 4", one(4), "POOR 4 RULE_SET_CHANGE", one(4)));
    }

    @Test
    void a_change_from_list_to_list_has_the_cause_of_the_class_held_at_the_closing() {
        household
                .reclassified("12/12/2024", POOR, Cause.LIFE_EVENT)
                .reclassified("01/01/2025", AVERAGE, Cause.RULE_SET_CHANGE)
                .reclassified("01/06/2025", POOR, Cause.RULE_SET_CHANGE)
                .reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 2", one(4), "NEAR_POOR 5", one(4), "NEAR_POOR 9", one(4)));
    }
}
