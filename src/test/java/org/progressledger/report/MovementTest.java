package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.ruleset.PovertyClass.AVERAGE;
import static org.progressledger.ruleset.PovertyClass.NEAR_POOR;
import static org.progressledger.ruleset.PovertyClass.NOT_POOR;
import static org.progressledger.ruleset.PovertyClass.POOR;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.Movement;
import org.progressledger.territory.Boundaries;

class MovementTest extends MovementFixture {

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

    private static FormQuestion reaching(FormQuestion question, int years) {
        return new FormQuestion(
                question.area(),
                question.opening(),
                question.closing(),
                question.knownAt(),
                question.boundaries(),
                Reach.ofYears(years));
    }
}
