package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class HelpEventJsonTest {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static Collection<HelpEvent> events() {
        return HelpExamples.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(HelpEvent event) {
        String golden = golden(event.getClass());
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(HelpEvent.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HelpEventJsonTest::leaves)
                : Stream.of(type);
    }

    private static String golden(Class<?> type) {
        String file = "/household/events/" + type.getSimpleName() + ".json";
        try (InputStream stream = HelpEventJsonTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException exception) {
            throw new AssertionError("Cannot read " + file, exception);
        }
    }
}
