package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.RULE_SETS;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;
import static org.progressledger.household.HouseholdExamples.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ledger.axon.LedgerConfiguration;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.shared.Cause;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A ledger's file that earlier versions wrote is read by the beans of this one. */
class EarlierShapesTest {

    private static final LocalDate DAY = decisionOf(2024).date();
    private static final String RECOGNITION = "0193bb7e-6c00-7000-8000-000000000001";

    private static final HouseholdId OTHER = HouseholdId.of("05569-00002");

    /** More digits than a floating-point number has. */
    private static final String PRECISE = "132.12345678901234567";

    @TempDir
    Path directory;

    private ConfigurableApplicationContext application;

    @BeforeEach
    void startOnALedgerThatTheFirstVersionWrote() {
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
                Appender appender = new Appender(log)) {
            List<String> written = List.of(
                    "Registered", "before-1/Scored", "before-1/StatusRecognised", "before-1/RecognitionCorrected");
            appender.append(IntStream.range(0, written.size())
                    .mapToObj(index -> asFirstWritten(
                            HOUSEHOLD,
                            index,
                            written.get(index),
                            text("/household/events/" + written.get(index) + ".json")))
                    .toList());
            String precise = text("/household/events/before-1/Scored.json").replace("132.5", PRECISE);
            appender.append(List.of(asFirstWritten(OTHER, 0, "before-1/Scored", precise)));
        }
        application = new SpringApplicationBuilder(Households.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=",
                        "--management.endpoint.health.validate-group-membership=false",
                        "--spring.main.banner-mode=off");
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void an_event_stored_before_its_shape_changed_is_read_in_the_shape_of_today() {
        EventStore store = application.getBean(EventStore.class);

        assertThat(store.readEvents(HOUSEHOLD.toString()).asStream().map(event -> (HouseholdEvent) event.getPayload()))
                .containsExactlyElementsOf(asReadToday());
        try (Stream<?> tracked = store.openStream(null).asStream()) {
            assertThat(tracked.limit(4).map(event -> ((Message<?>) event).getPayload()))
                    .isEqualTo(asReadToday());
        }
    }

    @Test
    void a_decimal_number_passes_digit_by_digit() {
        assertThat(application
                        .getBean(EventStore.class)
                        .readEvents(OTHER.toString())
                        .asStream()
                        .map(event -> ((Scored) event.getPayload()).sheet().b1().toPlainString()))
                .containsExactly(PRECISE);
    }

    private static List<HouseholdEvent> asReadToday() {
        return List.of(
                new Registered(HOUSEHOLD, at(DINH_HOA), head(), 4, DAY, decisionOf(2024)),
                new Scored(
                        HOUSEHOLD,
                        "POV-2022",
                        sheet("132.5", 3),
                        Optional.of(PovertyClass.POOR),
                        Optional.empty(),
                        DAY,
                        Optional.of(decisionOf(2024))),
                new StatusRecognised(
                        HOUSEHOLD,
                        Recognised.of(
                                PovertyClass.NEAR_POOR,
                                Optional.of(PovertyClass.POOR),
                                RULE_SETS.byKey("POV-2022").orElseThrow()),
                        Cause.REVIEW,
                        new Declaration(Optional.of(PovertyClass.POOR), Optional.of(Movement.POOR_BECAME_NEAR_POOR)),
                        DAY,
                        decisionOf(2024)),
                new RecognitionCorrected(
                        HOUSEHOLD,
                        RECOGNITION,
                        Optional.of(Recognised.of(
                                PovertyClass.POOR,
                                Optional.empty(),
                                RULE_SETS.byKey("POV-2027").orElseThrow())),
                        "ghi nhầm",
                        DAY,
                        decisionOf(2025),
                        Optional.empty()));
    }

    private static LedgerEvent asFirstWritten(HouseholdId household, int sequence, String golden, String payload) {
        return new LedgerEvent(
                household + "-" + sequence,
                household.toString(),
                sequence,
                Household.TYPE,
                "household." + golden.substring(golden.indexOf('/') + 1),
                "",
                Instant.parse("2026-10-01T00:00:00Z"),
                "{}",
                payload);
    }

    private static String text(String file) {
        try (InputStream stream = EarlierShapesTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException exception) {
            throw new AssertionError("Cannot read " + file, exception);
        }
    }

    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration"
            })
    @Import({LedgerConfiguration.class, HouseholdConfiguration.class})
    static class Households {

        @Bean
        ReviewProcedures procedures() {
            return HouseholdExamples.PROCEDURES;
        }

        @Bean
        PovertyRuleSets ruleSets() {
            return RULE_SETS;
        }

        @Bean
        Territory territory() {
            return WholeCountry.TERRITORY;
        }
    }
}
