package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.intake.StatementEvent.StatementReceived;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.shared.Money;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event that has landed never changes meaning: its stored text of today must be read the same for ever. */
class StatementEventJsonTest {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static Stream<StatementEvent> events() {
        ReviewListId list = new ReviewListId("ab".repeat(32));
        StatementRow read = new StatementRow(
                "Tháng 7",
                2,
                "KB-1/1",
                new TreeMap<>(Map.of("VOUCHER", "KB-1", "BOOKED", "15/07/2026", "ITEM", "0990", "AMOUNT", "90")),
                Optional.of(LocalDate.of(2026, 7, 15)),
                Optional.of(PaymentKind.ADVANCE),
                Optional.of(PlanYears.of(2026)),
                Optional.of(2026),
                Optional.of(new Money(90_000_000)),
                Optional.of(Money.ZERO));
        StatementRow unreadable = new StatementRow(
                "",
                3,
                "kb.csv  3",
                new TreeMap<>(Map.of("AMOUNT", "chín mươi")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Stream.of(new StatementReceived(list, "kb.xlsx", 2), new RowsStated(list, 1, List.of(read, unreadable)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(StatementEvent event) throws IOException {
        String golden = golden(event.getClass());

        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat((Object) mapper.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(new EventCatalogue(TreasuryStatement.TYPE, StatementEvent.class)
                        .names()
                        .values());
    }

    private static String golden(Class<?> type) throws IOException {
        try (InputStream stream =
                StatementEventJsonTest.class.getResourceAsStream("/intake/events/" + type.getSimpleName() + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
