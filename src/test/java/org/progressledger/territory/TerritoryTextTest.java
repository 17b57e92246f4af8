package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerritoryTextTest {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Stream<String> keys() {
        return Stream.concat(
                Arrays.stream(TerritoryRefusal.values()).map(TerritoryRefusal::messageKey),
                Arrays.stream(ReorganisationFinding.Kind.values()).map(ReorganisationFinding.Kind::messageKey));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_refusal_and_finding_has_its_sentence_in_both_languages(String key) {
        String vietnamese = sentence(key, Locale.forLanguageTag("vi"));
        String english = sentence(key, Locale.ENGLISH);

        assertThat(vietnamese).endsWith(".").doesNotContain("{").isNotEqualTo(english);
        assertThat(english).endsWith(".").doesNotContain("{");
    }

    private static String sentence(String key, Locale reader) {
        return MessageFormat.format(
                ResourceBundle.getBundle("messages.territory", reader, NO_FALLBACK)
                        .getString(key),
                "a",
                "b",
                "c",
                "d");
    }
}
