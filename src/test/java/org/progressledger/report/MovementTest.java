package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.ruleset.PovertyClass.AVERAGE;
import static org.progressledger.ruleset.PovertyClass.NEAR_POOR;
import static org.progressledger.ruleset.PovertyClass.NOT_POOR;
import static org.progressledger.ruleset.PovertyClass.POOR;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Movement;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;

class MovementTest {

    private static final FormArea PROVINCE = new FormArea.Province("19");
    private static final FormArea COMMUNE = new FormArea.Commune(DINH_HOA);

    private final InventedBook book = new InventedBook();
    private final Story household = Story.in(book, "H1").registered("12/12/2022", DINH_HOA, 4);

    @Test
    void who_stays_poor_moves_no_column() {
        household.reviewed("12/12/2024", POOR).reviewed("12/12/2025", POOR);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_poor_household_that_a_review_finds_near_poor_leaves_by_column_2_and_comes_by_column_5() {
        household.reviewed("12/12/2024", POOR).reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 2", one(4), "NEAR_POOR 5", one(4), "NEAR_POOR 9", one(4)));
    }

    @Test
    void a_near_poor_household_that_a_review_finds_poor_leaves_by_column_3_and_comes_by_column_5() {
        household.reviewed("12/12/2024", NEAR_POOR).reviewed("12/12/2025", POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("NEAR_POOR 1", one(4), "NEAR_POOR 3", one(4), "POOR 5", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_poor_household_that_passes_above_near_poor_leaves_by_column_3() {
        household.reviewed("12/12/2024", POOR).reviewed("12/12/2025", NOT_POOR);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 3", one(4)));
    }

    @Test
    void a_near_poor_household_that_escapes_leaves_by_column_2() {
        household.reviewed("12/12/2024", NEAR_POOR).reviewed("12/12/2025", AVERAGE);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("NEAR_POOR 1", one(4), "NEAR_POOR 2", one(4)));
    }

    @Test
    void who_was_never_on_a_list_is_newly_arising() {
        household.reviewed("12/12/2025", POOR);
        Story.in(book, "H2").registered("12/12/2025", DINH_HOA, 3).reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 7", one(4), "POOR 9", one(4), "NEAR_POOR 7", one(3), "NEAR_POOR 9", one(3)));
    }

    @Test
    void who_was_near_poor_and_above_it_is_newly_poor_but_falls_back_into_near_poverty() {
        household
                .reviewed("12/12/2023", NEAR_POOR)
                .reviewed("12/12/2024", NOT_POOR)
                .reviewed("12/12/2025", POOR);
        Story.in(book, "H2")
                .registered("12/12/2023", DINH_HOA, 3)
                .reviewed("12/12/2023", NEAR_POOR)
                .reviewed("12/12/2024", NOT_POOR)
                .reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 7", one(4), "POOR 9", one(4), "NEAR_POOR 6", one(3), "NEAR_POOR 9", one(3)));
    }

    @Test
    void who_was_poor_falls_back_into_poverty_and_into_near_poverty() {
        household.reviewed("12/12/2022", POOR).reviewed("12/12/2024", NOT_POOR).reviewed("12/12/2025", POOR);
        Story.in(book, "H2")
                .registered("12/12/2022", DINH_HOA, 3)
                .reviewed("12/12/2022", POOR)
                .reviewed("12/12/2024", AVERAGE)
                .reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 6", one(4), "POOR 9", one(4), "NEAR_POOR 6", one(3), "NEAR_POOR 9", one(3)));
    }

    @Test
    void falling_back_looks_at_everything_in_the_ledger() {
        household.reviewed("12/12/2022", POOR).reviewed("12/12/2023", NOT_POOR).reviewed("12/12/2025", POOR);

        assertThat(year2025(COMMUNE)).containsKey("POOR 6");
    }

    @Test
    void falling_back_looks_no_further_than_it_is_asked() {
        household.reviewed("12/12/2022", POOR).reviewed("12/12/2023", NOT_POOR).reviewed("12/12/2025", POOR);
        FormQuestion question = question("31/12/2024", "31/12/2025", COMMUNE);

        assertThat(FormText.of(book.forms(reaching(question, 1)))).containsKey("POOR 7");
        assertThat(FormText.of(book.forms(reaching(question, 2)))).containsKey("POOR 6");
    }

    @Test
    void who_is_on_no_list_for_a_day_of_the_period_alone_has_not_fallen_back() {
        household.reviewed("01/03/2025", POOR).reviewed("01/06/2025", NOT_POOR).reviewed("12/12/2025", POOR);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 7", one(4), "POOR 9", one(4)));
    }

    @Test
    void the_opening_day_and_the_closing_day_count_whole() {
        household.reviewed("31/12/2024", POOR).reviewed("31/12/2025", NOT_POOR);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 3", one(4)));
    }

    @Test
    void poor_near_poor_and_poor_again_inside_the_period_is_no_movement() {
        household.reviewed("12/12/2024", POOR).reviewed("01/03/2025", NEAR_POOR).reviewed("12/12/2025", POOR);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 9", one(4)));
    }

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
    void a_household_that_split_off_with_its_class_comes_by_column_8() {
        household.reclassified("01/03/2025", POOR, Cause.LIFE_EVENT);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 LIFE_EVENT", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_household_that_split_off_poor_and_is_reviewed_near_poor_comes_by_column_8_as_a_life_event() {
        household.reclassified("01/03/2025", POOR, Cause.LIFE_EVENT).reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("NEAR_POOR 8", one(4), "NEAR_POOR 8 LIFE_EVENT", one(4), "NEAR_POOR 9", one(4)));
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

    @Test
    void a_household_that_ended_leaves_by_column_4() {
        household.reviewed("12/12/2024", POOR).closed("01/03/2025", ClosingReason.DIED);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 4", one(4), "POOR 4 LIFE_EVENT", one(4)));
    }

    @Test
    void a_household_that_stood_in_the_book_twice_leaves_by_column_4_as_a_correction() {
        household.reviewed("12/12/2024", NEAR_POOR).closed("01/03/2025", ClosingReason.DUPLICATE);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("NEAR_POOR 1", one(4), "NEAR_POOR 4", one(4), "NEAR_POOR 4 CORRECTION", one(4)));
    }

    @Test
    void a_household_that_was_closed_by_mistake_never_left() {
        household
                .reviewed("12/12/2024", POOR)
                .closed("01/03/2025", ClosingReason.DIED)
                .closingWithdrawn();

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_household_that_moves_leaves_one_commune_and_comes_to_another_and_the_province_sees_nothing() {
        household.reviewed("12/12/2024", POOR).moved("01/03/2025", LAM_VY, Cause.LIFE_EVENT);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 4", one(4), "POOR 4 LIFE_EVENT", one(4)));
        assertThat(year2025(new FormArea.Commune(LAM_VY)))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 LIFE_EVENT", one(4), "POOR 9", one(4)));
        assertThat(year2025(PROVINCE)).isEqualTo(Map.of("POOR 1", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_poor_household_that_moves_and_becomes_near_poor_crosses_the_lists_of_the_province_alone() {
        household
                .reviewed("12/12/2024", POOR)
                .moved("01/03/2025", LAM_VY, Cause.LIFE_EVENT)
                .reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE)).containsKey("POOR 4 LIFE_EVENT");
        assertThat(year2025(new FormArea.Commune(LAM_VY)))
                .isEqualTo(Map.of("NEAR_POOR 8", one(4), "NEAR_POOR 8 LIFE_EVENT", one(4), "NEAR_POOR 9", one(4)));
        assertThat(year2025(PROVINCE)).containsKeys("POOR 2", "NEAR_POOR 5");
    }

    @Test
    void who_was_on_no_list_and_moves_is_newly_arising_where_it_lives_at_the_closing() {
        household
                .reviewed("12/12/2024", NOT_POOR)
                .moved("01/03/2025", LAM_VY, Cause.LIFE_EVENT)
                .reviewed("12/12/2025", POOR);

        assertThat(year2025(new FormArea.Commune(LAM_VY))).isEqualTo(Map.of("POOR 7", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_boundary_that_moves_moves_nobody_under_either_boundaries() {
        Story.in(book, "H2")
                .registered("12/12/2024", LINH_THONG, 3)
                .reviewed("12/12/2024", POOR)
                .moved("01/07/2025", LAM_VY, Cause.BOUNDARY_CHANGE);

        Map<String, Amount> nothingMoved = Map.of("POOR 1", one(3), "POOR 9", one(3));
        assertThat(year2025(new FormArea.Commune(LAM_VY))).isEqualTo(nothingMoved);
        FormQuestion before = new FormQuestion(
                new FormArea.Commune(LINH_THONG),
                Story.on("31/12/2024"),
                Story.on("31/12/2025"),
                book.next(),
                Boundaries.BEFORE_REORGANISATION,
                Reach.EVERYTHING);
        assertThat(FormText.of(book.forms(before))).isEqualTo(nothingMoved);
        assertThat(FormText.of(book.forms(before.of(new FormArea.FormerDistrict("167")))))
                .isEqualTo(nothingMoved);
    }

    @Test
    void a_household_that_a_boundary_takes_out_of_the_unassigned_moves_by_boundary_change() {
        UnitId giaSang = UnitId.parse("05461@2004");
        UnitId successor = UnitId.parse("05467@2025");
        household.moved("01/06/2024", giaSang, Cause.LIFE_EVENT).reviewed("12/12/2024", POOR);
        household.moved("01/08/2025", LAM_VY, Cause.LIFE_EVENT).moved("01/09/2025", successor, Cause.BOUNDARY_CHANGE);

        assertThat(year2025(new FormArea.Unassigned("19")))
                .isEqualTo(Map.of("POOR 1", one(4), "POOR 4", one(4), "POOR 4 LIFE_EVENT", one(4)));
        assertThat(year2025(new FormArea.Commune(successor)))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 BOUNDARY_CHANGE", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_household_that_its_first_list_declares_listed_before_is_taken_over() {
        household.declared("12/12/2025", POOR, Optional.of(POOR), Optional.of(Movement.REMAINED_POOR));

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of("POOR 8", one(4), "POOR 8 TAKEN_OVER", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_household_that_its_first_list_declares_fallen_back_has_fallen_back() {
        household.declared("12/12/2025", POOR, Optional.of(NOT_POOR), Optional.of(Movement.FELL_BACK_INTO_POVERTY));

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 6", one(4), "POOR 9", one(4)));
    }

    @Test
    void what_the_first_list_declared_counts_as_of_the_day_before_it() {
        household
                .declared("12/12/2024", NOT_POOR, Optional.of(POOR), Optional.of(Movement.ESCAPED_POVERTY))
                .reviewed("12/12/2025", POOR);
        FormQuestion question = question("31/12/2024", "31/12/2025", COMMUNE);

        assertThat(FormText.of(book.forms(question))).containsKey("POOR 6");
        assertThat(FormText.of(book.forms(new FormQuestion(
                        COMMUNE,
                        Story.on("12/12/2025"),
                        Story.on("31/12/2025"),
                        book.next(),
                        Boundaries.SINCE_REORGANISATION,
                        Reach.ofYears(1)))))
                .containsKey("POOR 1");
    }

    @Test
    void a_correction_restates_the_form_and_moves_no_column() {
        household.reviewed("12/12/2024", NOT_POOR).reviewed("12/12/2025", NEAR_POOR);
        long before = book.next();
        household.corrected("12/12/2025", POOR);

        FormQuestion question = question("31/12/2024", "31/12/2025", COMMUNE);
        assertThat(FormText.of(book.forms(question))).isEqualTo(Map.of("POOR 7", one(4), "POOR 9", one(4)));
        FormQuestion asKnownBefore = new FormQuestion(
                COMMUNE, question.opening(), question.closing(), before, question.boundaries(), question.reach());
        assertThat(FormText.of(book.forms(asKnownBefore)))
                .isEqualTo(Map.of("NEAR_POOR 7", one(4), "NEAR_POOR 9", one(4)));
    }

    @Test
    void a_recognition_that_was_withdrawn_counts_for_nothing() {
        household.reviewed("12/12/2023", POOR).withdrawn("12/12/2023").reviewed("12/12/2025", POOR);

        assertThat(year2025(COMMUNE)).isEqualTo(Map.of("POOR 7", one(4), "POOR 9", one(4)));
    }

    @Test
    void a_status_under_a_provinces_own_standard_moves_no_form() {
        household.reviewed("12/12/2024", NOT_POOR).recognisedByProvince("12/12/2025", POOR);

        assertThat(year2025(COMMUNE)).isEmpty();
    }

    @Test
    void a_child_born_in_a_poor_household_is_an_increase_of_persons_alone() {
        household.reviewed("12/12/2024", POOR).members("01/03/2025", 5);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of(
                        "POOR 1",
                        one(4),
                        "POOR 8",
                        new Amount(0, 1),
                        "POOR 8 LIFE_EVENT",
                        new Amount(0, 1),
                        "POOR 9",
                        one(5)));
    }

    @Test
    void persons_cross_the_lists_as_those_at_the_closing_and_the_difference_stays_where_they_opened() {
        household.reviewed("12/12/2024", POOR).members("01/03/2025", 3).reviewed("12/12/2025", NEAR_POOR);

        assertThat(year2025(COMMUNE))
                .isEqualTo(Map.of(
                        "POOR 1", one(4),
                        "POOR 2", one(3),
                        "POOR 4", new Amount(0, 1),
                        "POOR 4 LIFE_EVENT", new Amount(0, 1),
                        "NEAR_POOR 5", one(3),
                        "NEAR_POOR 9", one(3)));
    }

    private Map<String, Amount> year2025(FormArea area) {
        return FormText.of(book.forms(question("31/12/2024", "31/12/2025", area)));
    }

    private FormQuestion question(String opening, String closing, FormArea area) {
        return new FormQuestion(
                area,
                Story.on(opening),
                Story.on(closing),
                book.next(),
                Boundaries.SINCE_REORGANISATION,
                Reach.EVERYTHING);
    }

    private static FormQuestion reaching(FormQuestion question, int years) {
        return new FormQuestion(
                question.area(),
                question.opening(),
                question.closing(),
                question.knownAt(),
                question.boundaries(),
                Reach.ofYears(years));
    }

    private static Amount one(int members) {
        return new Amount(1, members);
    }
}
