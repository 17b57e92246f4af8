package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    @Test
    void every_message_is_said_in_both_languages_with_the_same_places_to_fill() throws IOException {
        Resource[] english =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");

        assertThat(english).isNotEmpty();
        for (Resource file : english) {
            Resource vietnamese = vietnamese(file);
            assertThat(places(vietnamese)).as(file.getFilename()).isEqualTo(places(file));
        }
        assertThat(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .as("each file of Vietnamese messages has its English one")
                .hasSize(2 * english.length);
    }

    @Test
    void no_message_holds_a_single_apostrophe_which_would_swallow_its_places() throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            assertThat(load(file).values())
                    .as(file.getFilename())
                    .allSatisfy(text ->
                            assertThat(((String) text).replace("''", "")).doesNotContain("'"));
        }
    }

    private static Resource vietnamese(Resource english) throws IOException {
        Resource plain = english.createRelative(english.getFilename().replace("_en", ""));
        return plain.exists()
                ? plain
                : english.createRelative(english.getFilename().replace("_en", "_vi"));
    }

    private static Map<String, Integer> places(Resource file) throws IOException {
        Map<String, Integer> places = new TreeMap<>();
        load(file)
                .forEach((key, text) -> places.put(
                        (String) key, (int) Arrays.stream(new MessageFormat((String) text).getFormatsByArgumentIndex())
                                .count()));
        return places;
    }

    private static Properties load(Resource file) throws IOException {
        Properties messages = new Properties();
        messages.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
        return messages;
    }
}
