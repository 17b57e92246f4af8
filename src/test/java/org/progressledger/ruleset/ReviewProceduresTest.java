package org.progressledger.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewProceduresTest {

    private final ReviewProcedures procedures = ReviewProcedures.shipped();
    private final ReviewProcedure procedure =
            procedures.inForceOn(LocalDate.of(2024, 9, 1)).orElseThrow();

    @ParameterizedTest
    @CsvSource({"2022-01-01, QTRS-2021", "2026-12-31, QTRS-2021", "2027-01-01, QTRS-2027"})
    void a_day_has_one_national_procedure(LocalDate day, String key) {
        assertThat(procedures.inForceOn(day)).map(ReviewProcedure::key).contains(key);
    }

    @Test
    void before_2022_and_after_2030_no_procedure_is_known() {
        assertThat(procedures.inForceOn(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(procedures.inForceOn(LocalDate.of(2031, 1, 1))).isEmpty();
    }

    @Test
    void the_opinion_ends_with_the_districts_and_the_other_steps_go_on() {
        LocalDate lastDay = LocalDate.of(2025, 6, 30);

        assertThat(procedure.has(ReviewStep.OPINION, lastDay)).isTrue();
        assertThat(procedure.has(ReviewStep.OPINION, lastDay.plusDays(1))).isFalse();
        assertThat(List.of(
                        ReviewStep.QUICK_SCREENING, ReviewStep.SCORING, ReviewStep.VILLAGE_MEETING, ReviewStep.POSTING))
                .allSatisfy(step ->
                        assertThat(procedure.has(step, lastDay.plusDays(1))).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"2024-08-31, false", "2024-09-01, true", "2024-12-14, true", "2024-12-15, false"})
    void the_periodic_review_has_its_window(LocalDate day, boolean periodic) {
        assertThat(procedure.isPeriodic(day)).isEqualTo(periodic);
    }

    @Test
    void the_numbers_of_the_procedure_are_data() {
        assertThat(procedure.leastAgreement()).isEqualByComparingTo("0.5");
        assertThat(procedure.newlyEscapedMonths()).isEqualTo(36);
        assertThat(procedure.fallingBackYears()).isEmpty();
        assertThat(procedure.draft()).isFalse();
        assertThat(procedure.unverified()).isNotEmpty();
    }

    @Test
    void the_procedure_of_2027_is_a_draft_without_an_opinion() {
        ReviewProcedure draft = procedures.inForceOn(LocalDate.of(2027, 10, 1)).orElseThrow();

        assertThat(draft.draft()).isTrue();
        assertThat(draft.has(ReviewStep.OPINION, LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(draft.has(ReviewStep.SCORING, LocalDate.of(2027, 10, 1))).isTrue();
    }

    @Test
    void a_provinces_own_procedure_goes_before_the_national_one() {
        ReviewProcedure own = RuleSetExamples.provincialProcedure("QTRS-TN");

        ReviewProcedures both = new PublishedRules(List.of(), List.of(own, procedure))::procedureInForceOn;

        assertThat(both.inForceOn(own.validity().from().minusDays(1))).contains(procedure);
        assertThat(both.inForceOn(own.validity().from())).contains(own);
    }
}
