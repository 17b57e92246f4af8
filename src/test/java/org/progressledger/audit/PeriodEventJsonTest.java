package org.progressledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.audit.PeriodEvent.ReportingPeriodClosed;
import org.progressledger.audit.PeriodEvent.ReportingPeriodReopened;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.shared.DecisionReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event that has landed never changes meaning: its stored text of today must be read the same for ever. */
class PeriodEventJsonTest {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static Stream<PeriodEvent> events() {
        Period period = Period.parse("19:2025-Q4");
        DecisionReference decision =
                new DecisionReference("9/QĐ-UBND", LocalDate.of(2026, 1, 5), "UBND tỉnh Thái Nguyên");
        return Stream.of(
                new ReportingPeriodClosed(
                        period, period.from(), period.to(), 100, "GEO-2025", List.of("POV-2022", "NTM-2021"), decision),
                new ReportingPeriodReopened(period, "Sót một xã", decision));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(PeriodEvent event) {
        String golden = golden(event.getClass());
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat((Object) mapper.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(new EventCatalogue(ReportingPeriod.TYPE, PeriodEvent.class)
                        .names()
                        .values());
    }

    private static String golden(Class<?> event) {
        try (InputStream stream =
                PeriodEventJsonTest.class.getResourceAsStream("/audit/events/" + event.getSimpleName() + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
