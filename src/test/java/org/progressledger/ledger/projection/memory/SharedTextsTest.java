package org.progressledger.ledger.projection.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedTextsTest {

    private final SharedTexts texts = new SharedTexts();

    @Test
    void a_text_that_comes_again_is_the_same_object() {
        String first = texts.shared(copyOf("povertyClass"));

        assertThat(texts.shared(copyOf("povertyClass"))).isSameAs(first).isEqualTo("povertyClass");
    }

    @Test
    void two_texts_on_one_place_stay_two() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

        assertThat(texts.shared("Aa")).isEqualTo("Aa");
        assertThat(texts.shared("BB")).isEqualTo("BB");
        assertThat(texts.shared("Aa")).isEqualTo("Aa");
    }

    @Test
    void a_long_text_is_nobody_elses() {
        String first = texts.shared("x".repeat(1_000));

        assertThat(texts.shared("x".repeat(1_000))).isEqualTo(first).isNotSameAs(first);
    }

    private static String copyOf(String text) {
        return new String(text.toCharArray());
    }
}
