package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.progressledger.ruleset.PovertyClass;

class RefusalTextTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void every_reason_has_its_sentence_in_both_languages(RefusalReason reason) {
        Decided.Refused refused =
                new Decided.Refused(reason, Collections.nCopies(3, (Object) LocalDate.of(2025, 7, 1)));
        assertThat(RefusalText.of(refused, VIETNAMESE)).endsWith(".").doesNotContain("{");
        assertThat(RefusalText.of(refused, Locale.ENGLISH))
                .endsWith(".")
                .doesNotContain("{")
                .isNotEqualTo(RefusalText.of(refused, VIETNAMESE));
    }

    @ParameterizedTest
    @EnumSource(WarningReason.class)
    void every_warning_has_its_sentence_in_both_languages(WarningReason reason) {
        Warning warning =
                new Warning(reason, List.of(LocalDate.of(2025, 8, 1), MonthDay.of(9, 1), MonthDay.of(12, 14)));
        assertThat(warning.text(VIETNAMESE)).endsWith(".").doesNotContain("{");
        assertThat(warning.text(Locale.ENGLISH))
                .endsWith(".")
                .doesNotContain("{")
                .isNotEqualTo(warning.text(VIETNAMESE));
    }

    @ParameterizedTest
    @EnumSource(PendingStep.class)
    void every_missing_step_is_named_in_both_languages(PendingStep step) {
        Decided.Refused missing = Decided.Refused.because(RefusalReason.STEP_MISSING, step);
        assertThat(RefusalText.of(missing, VIETNAMESE)).doesNotContain(step.name());
        assertThat(RefusalText.of(missing, Locale.ENGLISH)).doesNotContain(step.name());
    }

    @Test
    void dates_and_classes_are_said_as_people_say_them() {
        Decided.Refused future = Decided.Refused.because(
                RefusalReason.DATE_IN_FUTURE, LocalDate.of(2031, 12, 5), LocalDate.of(2026, 11, 22));
        assertThat(RefusalText.of(future, VIETNAMESE)).isEqualTo("Ngày 05/12/2031 ở tương lai; hôm nay là 22/11/2026.");
        Decided.Refused other = new Decided.Refused(
                RefusalReason.SAME_DECISION_OTHER_CLASS,
                List.of("1486/QĐ-UBND", PovertyClass.POOR, PovertyClass.NEAR_POOR));
        assertThat(RefusalText.of(other, VIETNAMESE)).contains("\"Hộ nghèo\", không phải \"Hộ cận nghèo\"");
        assertThat(RefusalText.of(other, Locale.UK)).contains("\"poor\", not \"near-poor\"");
    }
}
