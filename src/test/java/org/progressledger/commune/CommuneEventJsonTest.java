package org.progressledger.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.commune.CommuneExamples.COMMUNE;
import static org.progressledger.commune.CommuneExamples.DAY;
import static org.progressledger.commune.CommuneExamples.TAN_DUONG;
import static org.progressledger.commune.CommuneExamples.TAN_THINH;
import static org.progressledger.commune.CommuneExamples.decision;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.commune.CriteriaEvent.AppraisalReliedOn;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleEvent.TitleAcknowledged;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.commune.TitleEvent.TitleGranted;
import org.progressledger.commune.TitleEvent.TitleLapsed;
import org.progressledger.commune.TitleEvent.TitleWithdrawn;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event that has landed never changes meaning: its stored text of today must be read the same for ever. */
class CommuneEventJsonTest {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static Stream<Object> events() {
        DecisionReference decision = decision(7);
        return Stream.of(
                new CriterionAssessed(
                        COMMUNE,
                        "NTM-2021",
                        2,
                        Optional.of("2.1"),
                        AssessmentStage.APPRAISED,
                        Optional.of("98,5%"),
                        true,
                        List.of(new Evidence("Biên bản mẫu", "0f".repeat(32), "kho/05563/1.pdf")),
                        DAY,
                        decision),
                new AssessmentWithdrawn(COMMUNE, "e1", "Ghi nhầm xã", DAY, decision),
                new AppraisalReliedOn(COMMUNE, "NTM-2021", Title.MET, DAY, decision),
                new TitleGranted(
                        COMMUNE,
                        Title.MET,
                        "NTM-2021",
                        new BigDecimal("95.5"),
                        false,
                        new BigDecimal("100"),
                        DAY,
                        DAY.plusDays(9),
                        decision),
                new TitleAcknowledged(COMMUNE, Title.MET, "NTM-2021", List.of(TAN_DUONG, TAN_THINH), DAY, decision),
                new TitleWithdrawn(COMMUNE, Title.MET, List.of(1, 10), "Không còn đạt", DAY, decision),
                new TitleLapsed(COMMUNE, Title.MET, "Hết giai đoạn", DAY, decision),
                new TitleEntryWithdrawn(COMMUNE, Title.MET, "e1", "Ghi nhầm xã", DAY, decision));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(Object event) {
        String golden = golden(event.getClass());
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat((Object) mapper.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                new EventCatalogue("criteria", CriteriaEvent.class),
                                new EventCatalogue("title", TitleEvent.class))
                        .flatMap(catalogue -> catalogue.names().values().stream())
                        .toList());
    }

    private static String golden(Class<?> type) {
        String file = "/commune/events/" + type.getSimpleName() + ".json";
        try (InputStream stream = CommuneEventJsonTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException exception) {
            throw new AssertionError("Cannot read " + file, exception);
        }
    }
}
