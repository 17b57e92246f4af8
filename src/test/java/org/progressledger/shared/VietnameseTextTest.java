package org.progressledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "Định Hoá, Định Hóa",
        "Điềm Thuỵ, Điềm Thụy",
        "Sơn Thuỷ, Sơn Thủy",
        "THANH HOÁ, THANH HÓA",
        "Khoẻ, Khỏe",
        "Hoà Hiệp, Hòa Hiệp",
        "Hoạ, Họa",
        "xoã, xõa",
        "Tuỳ, Tùy",
        "luỹ, lũy"
    })
    void the_tone_mark_of_an_open_syllable_stands_on_its_first_vowel(String written, String placed) {
        assertThat(VietnameseText.withMarkOnFirstVowel(written)).isEqualTo(placed);
        assertThat(VietnameseText.withMarkOnFirstVowel(placed)).isEqualTo(placed);
        assertThat(VietnameseText.comparisonForm(written)).isEqualTo(VietnameseText.comparisonForm(placed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoàng",
                "Đoàn",
                "Huỳnh",
                "Quý",
                "quỹ",
                "Loan",
                "Toàn",
                "Ngoài",
                "Thoát",
                "Huế",
                "Thuở",
                "Già",
                "Quyết",
                "Tuyết",
                "Khoáng",
                "xoèn",
                "Nguyễn",
                "Quỳ Châu"
            })
    void a_closed_syllable_and_a_u_that_belongs_to_a_q_keep_their_mark(String written) {
        assertThat(VietnameseText.withMarkOnFirstVowel(written)).isEqualTo(written);
    }

    @Test
    void the_mark_of_a_decomposed_name_moves_too() {
        String decomposed = Normalizer.normalize("Định Hoá", Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo("Định Hoá");
        assertThat(VietnameseText.withMarkOnFirstVowel(decomposed)).isEqualTo("Định Hóa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  Lý Hồng Mẫu\u00A0014 ", "Lý\u2003Hồng  Mẫu\t014", "\uFEFFLý Hồng\u200B Mẫu\r\n014"})
    void spaces_of_every_kind_become_one_and_invisible_characters_go(String written) {
        assertThat(VietnameseText.tidy(written)).isEqualTo("Lý Hồng Mẫu 014");
    }

    @Test
    void whatever_the_letter_what_is_tidy_is_composed_visible_and_spaced_by_one() {
        for (char letter = 0; letter < Character.MIN_SURROGATE; letter++) {
            for (String written : List.of("Mẫu" + letter, letter + "Mẫu", "Mẫu" + letter + "Mẫu")) {
                String tidy = VietnameseText.tidy(written);

                assertThat(tidy)
                        .doesNotContainPattern("\\p{Cf}|[\\p{Z}\\s&&[^ ]]|  |^ | $|[Ðð]")
                        .isEqualTo(Normalizer.normalize(tidy, Normalizer.Form.NFC));
            }
        }
    }

    @Test
    void a_tidy_name_keeps_the_spelling_that_its_owner_uses() {
        assertThat(VietnameseText.tidy("Nguyễn Thị Hoà Mẫu")).isEqualTo("Nguyễn Thị Hoà Mẫu");
    }

    @Test
    void an_icelandic_letter_in_the_place_of_a_barred_d_is_replaced() {
        assertThat(VietnameseText.tidy("Ðịnh Hóa, ðồi")).isEqualTo("Định Hóa, đồi");
    }

    @ParameterizedTest
    @CsvSource({
        "Định Hoá, dinh hoa",
        "Định Hóa, dinh hoa",
        "ĐẶNG THỊ MẪU, dang thi mau",
        "Ngân Sơn, ngan son",
        "Đăk Pék, dak pek",
        "Bằng Vân, bang van",
        "Phường Gia Sàng, phuong gia sang",
        "ưỡn ẹo, uon eo"
    })
    void the_search_form_is_what_somebody_types_without_marks(String written, String typed) {
        assertThat(VietnameseText.searchForm(written)).isEqualTo(typed);
        assertThat(VietnameseText.searchForm(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(typed);
    }

    @Test
    void names_that_differ_in_a_tone_are_different_names() {
        assertThat(VietnameseText.comparisonForm("Văn Lăng")).isNotEqualTo(VietnameseText.comparisonForm("Văn Lang"));
        assertThat(VietnameseText.comparisonForm("Hòa")).isNotEqualTo(VietnameseText.comparisonForm("Hóa"));
    }
}
