package org.progressledger.ruleset;

import org.progressledger.household.ScoreSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The rules as the application has them, without anything else. */
@ComponentScan(
        basePackageClasses = PovertyRuleSets.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"org\\.progressledger\\.ruleset\\.web\\..*", ".*(Test|IT)(\\$.*)?"}))
class RuleSetNode {

    @Bean
    static ScoreSheetCodes scoreSheetCodes() {
        return ScoreSheet.codes();
    }
}
