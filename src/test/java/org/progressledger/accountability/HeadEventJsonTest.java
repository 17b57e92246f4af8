package org.progressledger.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.accountability.HeadEvent.HeadEntryWithdrawn;
import org.progressledger.accountability.HeadEvent.HeadLeftOffice;
import org.progressledger.accountability.HeadEvent.HeadTookOffice;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event that has landed never changes meaning: its stored text of today must be read the same for ever. */
class HeadEventJsonTest {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static Stream<HeadEvent> events() {
        UnitId unit = UnitId.parse("05569@2025");
        LocalDate day = LocalDate.of(2025, 7, 1);
        DecisionReference decision = new DecisionReference("7/QĐ-UBND", day, "UBND tỉnh Thái Nguyên");
        return Stream.of(
                new HeadTookOffice(
                        unit,
                        Post.COMMITTEE_CHAIR,
                        Capacity.ACTING,
                        "Nguyễn Văn Mẫu",
                        day,
                        Optional.of(day.plusDays(30)),
                        decision),
                new HeadLeftOffice(unit, Post.PARTY_SECRETARY, "e1", "Chuyển công tác", day, decision),
                new HeadEntryWithdrawn(unit, Post.COUNCIL_CHAIR, "e1", "Ghi nhầm xã", day, decision));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(HeadEvent event) {
        String golden = golden(event.getClass());
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat((Object) mapper.readValue(golden, event.getClass())).isEqualTo(event);
        assertThat(event.toString()).doesNotContain("Mẫu").doesNotContain("nhầm");
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(new EventCatalogue(UnitHeads.TYPE, HeadEvent.class)
                        .names()
                        .values());
    }

    private static String golden(Class<?> event) {
        try (InputStream stream = HeadEventJsonTest.class.getResourceAsStream(
                "/accountability/events/" + event.getSimpleName() + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
