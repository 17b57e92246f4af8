package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.progressledger.household.Deprivation;
import org.progressledger.intake.ReviewColumn.OfDeprivation;
import org.progressledger.ruleset.PovertyRuleSets;

class ScoreColumnsTest {

    @ParameterizedTest
    @ValueSource(strings = {"POV-2022", "POV-2027"})
    void a_list_has_all_indicators_of_one_standard(String ruleSet) {
        Set<ReviewColumn> columns = columns(ruleSet);
        assertThat(ScoreColumns.missing(columns)).isEmpty();

        Set<ReviewColumn> fewer = new HashSet<>(columns);
        fewer.remove(new OfDeprivation(Deprivation.HEALTH_INSURANCE));
        assertThat(ScoreColumns.missing(fewer)).containsExactly(new OfDeprivation(Deprivation.HEALTH_INSURANCE));
    }

    private static Set<ReviewColumn> columns(String ruleSet) {
        return PovertyRuleSets.load().byKey(ruleSet).orElseThrow().indicators().stream()
                .map(indicator -> new OfDeprivation(Deprivation.valueOf(indicator.code())))
                .collect(Collectors.toSet());
    }
}
