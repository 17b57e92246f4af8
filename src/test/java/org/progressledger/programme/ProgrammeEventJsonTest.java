package org.progressledger.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.programme.CodeEvent.BudgetUnitNamed;
import org.progressledger.programme.CodeEvent.CodeDropped;
import org.progressledger.programme.CodeEvent.CodeMapped;
import org.progressledger.programme.ProgrammeEvent.ItemEnded;
import org.progressledger.programme.ProgrammeEvent.ItemEstablished;
import org.progressledger.programme.ProgrammeEvent.ItemRenamed;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event that has landed never changes meaning: its stored text of today must be read the same for ever. */
class ProgrammeEventJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ItemKey KEY = new ItemKey("NTM-2026/1/02");
    private static final DecisionReference DECISION = new DecisionReference("7/QĐ-UBND", DAY, "UBND tỉnh (mẫu)");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<Object> events() {
        return Stream.of(
                new ItemEstablished(
                        KEY,
                        "Nội dung minh họa",
                        Optional.of("Nội dung 02"),
                        RuleSetOwner.PROVINCE,
                        "7/QĐ-UBND",
                        true,
                        DAY,
                        Optional.empty(),
                        DECISION),
                new ItemRenamed(KEY, "Tên khác", Optional.empty(), DAY, DECISION),
                new ItemEnded(KEY, DAY, DECISION),
                new BudgetUnitNamed("9000001", "Đơn vị mẫu", UnitId.parse("05569@2025"), DAY, Optional.of(DAY)),
                new CodeMapped(CodeKind.PROGRAMME, "0990", "NTM-2026", DAY, Optional.empty()),
                new CodeDropped(CodeKind.NATURE, "M1", DAY));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(Object event) {
        String golden = golden(event.getClass());
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                new EventCatalogue(ProgrammeEvent.TYPE, ProgrammeEvent.class),
                                new EventCatalogue(CodeEvent.TYPE, CodeEvent.class))
                        .flatMap(catalogue -> catalogue.names().values().stream())
                        .toList());
    }

    private static String golden(Class<?> type) {
        String file = "/programme/events/" + type.getSimpleName() + ".json";
        try (InputStream stream = ProgrammeEventJsonTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException exception) {
            throw new AssertionError("Cannot read " + file, exception);
        }
    }
}
