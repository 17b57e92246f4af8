package org.progressledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Nà Mao", "1486/QĐ-UBND", "Tổ dân phố số 3 (cũ)", "Thôn Đồng Danh – Bản Mù", "H'Mông"})
    void names_and_document_numbers_are_plain(String text) {
        assertThat(PlainText.isName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Nà Mao", "=1+1", "-1", "+84", "@SUM(A1)", "<b>Nà Mao</b>", "Nà\nMao", "Nà\tMao"})
    void formulas_markup_and_control_characters_are_not(String text) {
        assertThat(PlainText.isName(text)).isFalse();
    }

    @Test
    void a_name_is_no_longer_than_120_characters() {
        assertThat(PlainText.isName("a".repeat(120))).isTrue();
        assertThat(PlainText.isName("a".repeat(121))).isFalse();
    }
}
