package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Projections as the application has them: on the real engine, with Boot's beans, on the embedded store. */
@ExtendWith(OutputCaptureExtension.class)
class ProjectionsOnTheLedgerTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @EnableAutoConfiguration
    @Import({LedgerConfiguration.class, ReadModelConfiguration.class, ProjectionConfiguration.class})
    static class Application {

        @Bean
        EventCatalogue placeEvents() {
            return new EventCatalogue("place", Places.PlaceEvent.class);
        }

        @Bean
        Places places() {
            return new Places().poisoned(Set.of(3L));
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.main.banner-mode=off",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=");
    }

    private static void publish(ConfigurableApplicationContext application, List<TrackedEventMessage<?>> history) {
        List<EventMessage<?>> events = history.stream()
                .map(message -> (DomainEventMessage<?>) message)
                .<EventMessage<?>>map(message -> new GenericDomainEventMessage<>(
                        message.getType(),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        message.getPayload()))
                .toList();
        application.getBean(EventStore.class).publish(events);
    }

    private static Places.Expectation live(ConfigurableApplicationContext application) {
        MongoOperations mongo = application.getBean(MongoOperations.class);
        return application.getBean(Generations.class).read(Places.NAME, generation -> Places.stored(mongo, generation));
    }

    @Test
    void events_of_the_ledger_are_projected_parked_retried_and_projected_anew_after_a_restart(CapturedOutput output) {
        List<TrackedEventMessage<?>> history = Places.history(new Random(23), 200, 9);
        try (ConfigurableApplicationContext application = start()) {
            publish(application, history);
            Projections projections = application.getBean(Projections.class);
            ProjectionsEndpoint endpoint = application.getBean(ProjectionsEndpoint.class);
            projections.await(Places.NAME, 199, LONG);
            await().atMost(LONG).until(() -> endpoint.one(Places.NAME).live().deadLetters() > 0);

            application.getBean(Places.class).heal();
            assertThat(endpoint.order(Places.NAME, ProjectionsEndpoint.Order.RETRY_DEAD_LETTERS))
                    .containsEntry("streamsMended", 1);
            assertThat(live(application)).isEqualTo(Places.expected(history));

            endpoint.order(Places.NAME, ProjectionsEndpoint.Order.REBUILD);
            await().atMost(LONG)
                    .until(() -> endpoint.all().get(0).live().generation().number() == 2);
            assertThat(live(application)).isEqualTo(Places.expected(history));
            // No event may be printed: in the application they hold personal data.
            assertThat(output).doesNotContain("place-0").doesNotContain("place-1");
        }

        try (ConfigurableApplicationContext restarted = start()) {
            restarted.getBean(Places.class).heal();
            ProjectionsHealth health = restarted.getBean(ProjectionsHealth.class);
            restarted.getBean(Projections.class).await(Places.NAME, 199, LONG);
            restarted.getBean(Projections.class).retryDeadLetters(Places.NAME);
            await().atMost(LONG).until(() -> health.health().getStatus().equals(Status.UP));

            assertThat(live(restarted)).isEqualTo(Places.expected(history));
            assertThat(restarted
                            .getBean(MeterRegistry.class)
                            .get("projection.position")
                            .tag("projection", Places.NAME)
                            .gauge()
                            .value())
                    .isEqualTo(199);
        }
    }
}
