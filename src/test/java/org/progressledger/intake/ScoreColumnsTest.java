package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.progressledger.household.Deprivation;
import org.progressledger.intake.ReviewColumn.OfDeprivation;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.Validity;

class ScoreColumnsTest {

    @ParameterizedTest
    @ValueSource(strings = {"POV-2022", "POV-2027"})
    void a_list_has_all_indicators_of_one_standard(String ruleSet) {
        Set<ReviewColumn> columns = columns(ruleSet);
        assertThat(SampleLists.SCORE_COLUMNS.missing(columns)).isEmpty();

        Set<ReviewColumn> fewer = new HashSet<>(columns);
        fewer.remove(new OfDeprivation(Deprivation.HEALTH_INSURANCE));
        assertThat(SampleLists.SCORE_COLUMNS.missing(fewer))
                .containsExactly(new OfDeprivation(Deprivation.HEALTH_INSURANCE));
    }

    @Test
    void what_a_published_rule_set_calls_an_indicator_is_its_header() {
        HeaderWords words = HeaderWords.load(calling("Thẻ khám chữa bệnh (mẫu)"));

        assertThat(words.column("Thẻ khám chữa bệnh (mẫu)")).contains(new OfDeprivation(Deprivation.HEALTH_INSURANCE));
        assertThat(words.column("Bảo hiểm y tế")).contains(new OfDeprivation(Deprivation.HEALTH_INSURANCE));
    }

    @Test
    void what_a_published_rule_set_calls_an_indicator_takes_no_header_away_from_another_column() {
        assertThat(HeaderWords.load(calling("Mã hộ")).column("Mã hộ")).contains(ReviewColumn.Plain.HOUSEHOLD_CODE);
    }

    /** The shipped rule sets, and then one of 2031 that calls health insurance otherwise. */
    private static ScoreColumns calling(String label) {
        PovertyRuleSet known = PovertyRuleSets.load().byKey("POV-2022").orElseThrow();
        List<DeprivationIndicator> indicators = known.indicators().stream()
                .map(indicator -> indicator.code().equals("HEALTH_INSURANCE")
                        ? new DeprivationIndicator(
                                indicator.code(),
                                indicator.dimension(),
                                label,
                                indicator.englishLabel(),
                                indicator.deprivedWhen(),
                                indicator.draft())
                        : indicator)
                .toList();
        PovertyRuleSet later = new PovertyRuleSet(
                "POV-2031",
                known.owner(),
                known.province(),
                new Validity(LocalDate.of(2031, 1, 1), Optional.empty()),
                known.draft(),
                known.legalBasis(),
                known.unverified(),
                known.incomeLine(),
                known.classification(),
                known.recordedAs(),
                indicators,
                known.reasons());
        return new ScoreColumns(Stream.concat(SampleLists.RULE_SETS.all().stream(), Stream.of(later))
                .toList());
    }

    private static Set<ReviewColumn> columns(String ruleSet) {
        return PovertyRuleSets.load().byKey(ruleSet).orElseThrow().indicators().stream()
                .map(indicator -> new OfDeprivation(Deprivation.valueOf(indicator.code())))
                .collect(Collectors.toSet());
    }
}
