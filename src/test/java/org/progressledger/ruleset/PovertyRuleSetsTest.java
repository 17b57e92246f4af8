package org.progressledger.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PovertyRuleSetsTest {

    private final PovertyRuleSets ruleSets = PovertyRuleSets.load();
    private final PovertyRuleSet standard = ruleSets.byKey("POV-2022").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "RURAL, 140,   30, POOR",
        "RURAL, 140,   20, NEAR_POOR",
        "RURAL, 140.5, 30, AVERAGE",
        "RURAL, 175,   0,  AVERAGE",
        "RURAL, 175.5, 90, NOT_POOR",
        "URBAN, 175,   30, POOR",
        "URBAN, 175,   0,  NEAR_POOR",
        "URBAN, 176,   50, AVERAGE",
        "URBAN, 225,   50, AVERAGE",
        "URBAN, 226,   50, NOT_POOR",
        "RURAL, 0,     120, POOR"
    })
    void scores_become_a_class_by_the_line_of_the_area(AreaKind area, BigDecimal b1, int b2, PovertyClass expected) {
        assertThat(standard.classify(area, b1, b2)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, POV-2022", "2025-12-12, POV-2022", "2026-12-31, POV-2022", "2027-01-01, POV-2027"})
    void a_day_has_one_national_standard(LocalDate day, String key) {
        assertThat(ruleSets.inForceOn(day)).map(PovertyRuleSet::key).contains(key);
    }

    @Test
    void before_2022_and_after_2030_no_standard_is_known() {
        assertThat(ruleSets.inForceOn(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(ruleSets.inForceOn(LocalDate.of(2031, 1, 1))).isEmpty();
    }

    @Test
    void the_standard_of_2027_is_a_draft_and_classifies_nobody() {
        PovertyRuleSet draft = ruleSets.byKey("POV-2027").orElseThrow();

        assertThat(draft.draft()).isTrue();
        assertThat(draft.classify(AreaKind.RURAL, new BigDecimal("100"), 40)).isEmpty();
        assertThat(draft.deprivationScore(3)).isEmpty();
        assertThat(draft.incomeLine(AreaKind.RURAL)).isEqualTo(2_200_000);
        assertThat(draft.incomeLine(AreaKind.URBAN)).isEqualTo(2_800_000);
        assertThat(draft.unverified()).isNotEmpty();
    }

    @Test
    void the_standard_of_2022_has_twelve_indicators_eight_reasons_and_says_what_nobody_has_checked() {
        assertThat(standard.indicators()).hasSize(12).doesNotHaveDuplicates();
        assertThat(standard.indicators())
                .extracting(DeprivationIndicator::label)
                .startsWith("Việc làm", "Người phụ thuộc trong hộ gia đình")
                .endsWith("Phương tiện phục vụ tiếp cận thông tin");
        assertThat(standard.reasons()).hasSize(8);
        assertThat(standard.unverified())
                .anyMatch(sentence -> sentence.english().contains("175"));
        assertThat(standard.draft()).isFalse();
        assertThat(standard.owner()).isEqualTo(RuleSetOwner.NATIONAL);
        assertThat(standard.legalBasis()).extracting(LegalText::number).contains("07/2021/NĐ-CP", "351/2025/NĐ-CP");
        assertThat(standard.incomeLine(AreaKind.URBAN)).isEqualTo(2_000_000);
    }

    @Test
    void each_indicator_that_is_lacking_gives_ten_points() {
        assertThat(standard.deprivationScore(0)).contains(0);
        assertThat(standard.deprivationScore(3)).contains(30);
    }

    @ParameterizedTest
    @CsvSource({
        "Hộ nghèo, POOR",
        "hộ  NGHÈO, POOR",
        "N, POOR",
        "Hộ cận nghèo, NEAR_POOR",
        "CN, NEAR_POOR",
        "Không nghèo, NOT_POOR",
        "Hộ có mức sống trung bình, AVERAGE"
    })
    void the_words_of_a_review_list_mean_a_class(String words, PovertyClass meant) {
        assertThat(standard.recordedAs(words)).contains(meant);
    }

    @Test
    void words_that_mean_no_class_are_no_class() {
        assertThat(standard.recordedAs("khá giả")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_POOR,  AVERAGE,   true",
        "NOT_POOR,  NOT_POOR,  true",
        "NOT_POOR,  NEAR_POOR, false",
        "AVERAGE,   NOT_POOR,  false",
        "POOR,      NEAR_POOR, false",
        "POOR,      POOR,      true"
    })
    void not_poor_in_a_list_agrees_with_the_average_living_standard(
            PovertyClass recorded, PovertyClass recomputed, boolean agrees) {
        assertThat(recorded.agreesWith(recomputed)).isEqualTo(agrees);
    }

    @Test
    void negative_scores_are_refused() {
        assertThatThrownBy(() -> standard.classify(AreaKind.RURAL, new BigDecimal("-5"), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-5");
    }

    @Test
    void the_list_of_2027_is_a_draft_that_leaves_out_the_means_of_information_and_adds_digital_services_and_waste() {
        PovertyRuleSet draft = ruleSets.byKey("POV-2027").orElseThrow();

        assertThat(draft.indicators()).hasSize(12).allMatch(DeprivationIndicator::draft);
        assertThat(draft.indicator("INFORMATION_MEANS")).isEmpty();
        assertThat(draft.indicator("TELECOMMUNICATION")).isEmpty();
        assertThat(draft.indicator("DIGITAL_SERVICES")).isPresent();
        assertThat(draft.indicator("DOMESTIC_WASTE")).isPresent();
        assertThat(draft.indicators())
                .extracting(DeprivationIndicator::dimension)
                .doesNotContain("");
        assertThat(draft.indicators().stream()
                        .map(DeprivationIndicator::dimension)
                        .distinct())
                .hasSize(6);
    }

    @Test
    void a_province_is_judged_by_its_own_standard_and_the_nation_by_the_national_one() {
        PovertyRuleSet own = RuleSetExamples.provincial("POV-TN");
        PovertyRuleSets both = () -> List.of(standard, own);
        LocalDate day = own.validity().from();

        assertThat(both.inForceOn(day)).contains(standard);
        assertThat(both.inForceOn(day, RuleSetOwner.PROVINCE)).contains(own);
        assertThat(both.inForceOn(day.minusDays(1), RuleSetOwner.PROVINCE)).isEmpty();
    }

    @Test
    void nobody_is_judged_by_a_draft_even_if_it_says_how() {
        PovertyRuleSet tentative = new PovertyRuleSet(
                "POV-2027",
                RuleSetOwner.NATIONAL,
                Optional.empty(),
                standard.validity(),
                true,
                standard.legalBasis(),
                List.of(),
                standard.incomeLine(),
                standard.classification(),
                standard.recordedAs(),
                standard.indicators(),
                standard.reasons());

        assertThat(tentative.classify(AreaKind.RURAL, BigDecimal.TEN, 30)).isEmpty();
        assertThat(tentative.deprivationScore(3)).isEmpty();
    }
}
