package org.progressledger.commune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.ruleset.AssessmentStage;

class CommuneWordsTest {

    static Stream<String> keys() {
        return Stream.concat(
                Stream.of(RefusalReason.values()).map(RefusalReason::messageKey),
                Stream.of(WarningReason.values()).map(WarningReason::messageKey));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_refusal_and_warning_has_its_sentence_in_both_languages(String key) {
        List<Object> arguments = Collections.nCopies(3, "A");
        String vietnamese = CommuneWords.said(key, arguments, Locale.forLanguageTag("vi-VN"));
        String english = CommuneWords.said(key, arguments, Locale.ENGLISH);
        assertThat(vietnamese).endsWith(".").doesNotContain("{").isNotEqualTo(english);
        assertThat(english).endsWith(".").doesNotContain("{");
    }

    @Test
    void stages_days_and_lists_are_said_as_people_say_them() {
        Refusal missing = Refusal.of(
                RefusalReason.STAGE_MISSING, AssessmentStage.VERIFIED, List.of("2.1", "3"), LocalDate.of(2025, 6, 30));
        assertThat(missing.text(Locale.forLanguageTag("vi")))
                .isEqualTo("Chưa có kết quả bước “thẩm tra” đến ngày 30/06/2025 cho: 2.1, 3. Hãy ghi bước ấy trước.");
        assertThat(missing.text(Locale.UK))
                .isEqualTo("There is no verification up to 30/06/2025 of: 2.1, 3. Record that stage first.");
    }
}
