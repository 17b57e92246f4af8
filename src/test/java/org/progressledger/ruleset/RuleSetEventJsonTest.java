package org.progressledger.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.ruleset.RuleSetExamples.FROM_2025;
import static org.progressledger.ruleset.RuleSetExamples.RESOLUTION;
import static org.progressledger.ruleset.RuleSetExamples.limits;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ruleset.RuleSetEvent.ReviewProcedurePublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetPublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetValidityChanged;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event that has landed never changes meaning: its stored text of today must be read the same for ever. */
class RuleSetEventJsonTest {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<RuleSetEvent> events() {
        return Stream.of(
                new RuleSetPublished(new PovertyRuleSet(
                        "POV-TN",
                        RuleSetOwner.PROVINCE,
                        Optional.of("19"),
                        FROM_2025,
                        true,
                        List.of(RESOLUTION),
                        List.of(new Wording("Chưa đối chiếu", "Not checked")),
                        Map.of(AreaKind.RURAL, 1_800_000L, AreaKind.URBAN, 2_300_000L),
                        Optional.of(new Classification(
                                Map.of(AreaKind.RURAL, limits("150.5", "190"), AreaKind.URBAN, limits("180", "230")),
                                30,
                                10)),
                        Map.of(PovertyClass.POOR, List.of("Hộ nghèo", "HN"), PovertyClass.NOT_POOR, List.of("KN")),
                        List.of(new DeprivationIndicator(
                                "DOMESTIC_WASTE", "Môi trường", "Xử lý rác thải", "Handling of waste", "", true)),
                        List.of(new PovertyReason("R8", "Nguyên nhân khác", "Other reason")))),
                new RuleSetValidityChanged("POV-TN", FROM_2025, RESOLUTION),
                new ReviewProcedurePublished(RuleSetExamples.provincialProcedure("QTRS-TN")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(RuleSetEvent event) {
        String golden = golden(event.getClass());
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(new EventCatalogue("rule-set", RuleSetEvent.class)
                        .names()
                        .values());
    }

    private static String golden(Class<?> type) {
        String file = "/ruleset/events/" + type.getSimpleName() + ".json";
        try (InputStream stream = RuleSetEventJsonTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException exception) {
            throw new AssertionError("Cannot read " + file, exception);
        }
    }
}
