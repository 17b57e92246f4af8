package org.progressledger.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeRefusalTest {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @EnumSource(ProgrammeRefusal.class)
    void every_refusal_has_its_sentence_in_both_languages(ProgrammeRefusal refusal) {
        String vietnamese = sentence(refusal, Locale.forLanguageTag("vi"));
        String english = sentence(refusal, Locale.ENGLISH);

        assertThat(vietnamese).endsWith(".").doesNotContain("{").isNotEqualTo(english);
        assertThat(english).endsWith(".").doesNotContain("{");
    }

    private static String sentence(ProgrammeRefusal refusal, Locale reader) {
        String pattern = ResourceBundle.getBundle("messages.programme", reader, NO_FALLBACK)
                .getString(refusal.messageKey());
        return MessageFormat.format(pattern, "a", "b", "c", "d");
    }
}
