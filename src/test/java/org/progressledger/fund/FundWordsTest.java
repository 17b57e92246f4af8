package org.progressledger.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.shared.Money;

class FundWordsTest {

    static Stream<String> keys() {
        return Stream.concat(
                Stream.of(RefusalReason.values()).map(RefusalReason::messageKey),
                Stream.of(WarningReason.values()).map(WarningReason::messageKey));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_refusal_and_warning_has_its_sentence_in_both_languages(String key) {
        List<Object> arguments = Collections.nCopies(5, "A");
        String vietnamese = FundWords.said(key, arguments, Locale.forLanguageTag("vi-VN"));
        String english = FundWords.said(key, arguments, Locale.ENGLISH);
        assertThat(vietnamese).endsWith(".").doesNotContain("{").isNotEqualTo(english);
        assertThat(english).endsWith(".").doesNotContain("{");
    }

    @Test
    void a_refusal_names_the_day_and_the_amount_that_lacks_and_says_what_to_do() {
        Refusal lacking = Refusal.of(
                RefusalReason.CAPITAL_EXCEEDED, "P", "2025", FundExamples.day(2025, 11, 20), new Money(1_500_000));
        assertThat(lacking.text(Locale.forLanguageTag("vi")))
                .isEqualTo("Phân bổ P, năm ngân sách 2025: vào ngày 20/11/2025 thiếu 1.500.000 đồng. "
                        + "Hãy giảm số tiền, hoặc ghi vốn còn thiếu trước.");
        assertThat(lacking.text(Locale.UK)).contains("on 20/11/2025 there lack 1,500,000 đồng");
    }

    @Test
    void sources_natures_and_bases_are_said_in_the_words_of_the_field() {
        Refusal refusal = Refusal.of(
                RefusalReason.BASIS_DOES_NOT_FIT,
                CarryOverBasis.PRIME_MINISTER,
                FundSource.COMMUNE,
                FundNature.INVESTMENT);
        assertThat(refusal.text(Locale.forLanguageTag("vi")))
                .startsWith("Căn cứ “Thủ tướng Chính phủ cho phép kéo dài” không áp dụng cho Ngân sách xã, "
                        + "Vốn đầu tư phát triển.");
    }
}
