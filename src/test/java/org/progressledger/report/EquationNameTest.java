package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Texts;

class EquationNameTest {

    @ParameterizedTest
    @EnumSource(EquationRule.class)
    void every_equation_is_named_in_both_languages(EquationRule rule) {
        EquationName inner =
                EquationName.of(EquationRule.MOVEMENT_BALANCES, PovertyClass.NEAR_POOR, EquationName.Counts.PERSONS);
        EquationName name = new EquationName(rule, Collections.nCopies(4, inner));

        assertThat(name.in(Texts.VIETNAMESE)).contains("hộ cận nghèo, số khẩu").doesNotContain("{");
        assertThat(name.in(Locale.UK)).contains("near-poor, persons").doesNotContain("{", "hộ");
    }
}
