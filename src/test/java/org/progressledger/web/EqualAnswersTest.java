package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import tools.jackson.databind.json.JsonMapper;

class EqualAnswersTest {

    private final JsonMapper answers = mapper();

    record Answer(Set<?> set, Map<String, ?> map) {}

    @Test
    void a_set_is_written_sorted_though_its_order_differs_between_processes() {
        Set<Integer> numbers = IntStream.range(0, 100).boxed().collect(Collectors.toUnmodifiableSet());

        assertThat(answers.writeValueAsString(numbers)).isEqualTo(answers.writeValueAsString(new TreeSet<>(numbers)));
        assertThat(answers.writeValueAsString(new Answer(Set.of("c", "a", "b"), Map.of())))
                .isEqualTo("{\"set\":[\"a\",\"b\",\"c\"],\"map\":{}}");
    }

    @Test
    void constants_keep_their_order_and_other_things_that_of_their_texts() {
        assertThat(answers.writeValueAsString(Set.of(PovertyClass.values())))
                .isEqualTo(answers.writeValueAsString(PovertyClass.values()));
        assertThat(answers.writeValueAsString(Set.of(UnitId.parse("05569@2025"), UnitId.parse("01840@2025"))))
                .matches(".*01840.*05569.*");
    }

    @Test
    void fields_of_a_map_are_written_by_their_names() {
        Map<String, Integer> map = IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toUnmodifiableMap("field%02d"::formatted, number -> number));

        assertThat(answers.writeValueAsString(map)).isEqualTo(answers.writeValueAsString(new TreeMap<>(map)));
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new EqualAnswers().customize(builder);
        return builder.build();
    }
}
