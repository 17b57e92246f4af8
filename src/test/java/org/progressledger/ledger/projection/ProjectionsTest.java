package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class ProjectionsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final ProjectionProperties PROPERTIES = new ProjectionProperties(
            50, 1_000, 1_000, Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ofMillis(20));

    private final TestReadModels readModels = TestReadModels.onEveryServer().get(0);
    private final MongoTemplate mongo = readModels.mongo();
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final List<TrackedEventMessage<?>> history = Places.history(new Random(5), 300, 20);
    private final List<Projections> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(Projections::stop);
        readModels.close();
    }

    private Projections start(Places places) {
        Projections projections = ProjectionConfiguration.projections(
                List.of(places), mongo, readModels.store("node", PROPERTIES.claimTimeout()), events, PROPERTIES);
        started.add(projections);
        projections.start();
        return projections;
    }

    private void publish(int from, int to) {
        List<EventMessage<?>> published = new ArrayList<>();
        history.subList(from, to).forEach(message -> published.add(recorded((DomainEventMessage<?>) message)));
        events.publish(published);
    }

    private static EventMessage<?> recorded(DomainEventMessage<?> event) {
        return new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData());
    }

    private Places.Expectation live(Projections projections) {
        return projections.read(Places.NAME, generation -> Places.stored(mongo, generation));
    }

    @Test
    void what_a_projection_has_reached_can_be_read() {
        publish(0, 300);
        Projections projections = start(new Places());

        projections.await(Places.NAME, 299, LONG);

        assertThat(live(projections)).isEqualTo(Places.expected(history));
        await().untilAsserted(() -> {
            ProjectionStatus status = projections.status(Places.NAME);
            assertThat(status.ready()).isTrue();
            assertThat(status.live().percentage()).isEqualTo(100);
            assertThat(status.live().lag()).isZero();
        });
    }

    @Test
    void a_query_that_waits_sees_the_event_it_waits_for() {
        Projections projections = start(new Places());
        CompletableFuture<Places.Expectation> answer = CompletableFuture.supplyAsync(() -> {
            projections.await(Places.NAME, 9, LONG);
            return live(projections);
        });

        publish(0, 10);

        assertThat(answer.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(Places.expected(history.subList(0, 10)));
    }

    @Test
    void waiting_for_a_position_that_is_not_reached_says_how_far_the_projection_is() {
        publish(0, 10);
        Projections projections = start(new Places());
        projections.await(Places.NAME, 9, LONG);

        assertThatThrownBy(() -> projections.await(Places.NAME, 10, Duration.ofMillis(20)))
                .isInstanceOf(ProjectionBehindException.class)
                .hasMessageContaining("position 9")
                .hasMessageContaining("10");
    }

    @Test
    void an_unknown_projection_is_named_with_those_that_there_are() {
        Projections projections = start(new Places());

        assertThatThrownBy(() -> projections.position("plaices"))
                .isInstanceOf(UnknownProjectionException.class)
                .hasMessageContaining("plaices")
                .hasMessageContaining("places");
    }

    @Test
    void a_rebuild_goes_live_once_it_has_caught_up_and_leaves_nothing_of_the_old_generation() {
        publish(0, 200);
        Projections projections = start(new Places());
        projections.await(Places.NAME, 199, LONG);

        Generation building = projections.rebuild(Places.NAME);
        publish(200, 300);
        await().atMost(LONG)
                .until(() -> projections.status(Places.NAME).live().generation().equals(building));
        projections.await(Places.NAME, 299, LONG);

        assertThat(live(projections)).isEqualTo(Places.expected(history));
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(mongo.getCollectionNames()).noneMatch(name -> name.startsWith("places_1_")));
        assertThat(mongo.getCollection("projectionTokens").distinct("processorName", String.class))
                .containsExactly("places-2");
    }

    @Test
    void queries_stay_with_the_live_generation_while_the_new_one_cannot_catch_up() {
        publish(0, 100);
        Projections projections = start(new Places());
        projections.await(Places.NAME, 99, LONG);
        Generation live = projections.status(Places.NAME).live().generation();
        // Another node has begun a generation that this one may not fold.
        GenerationRegister register = new GenerationRegister(mongo);
        register.begin(register.entry(new Places()), 2);

        publish(100, 200);
        projections.await(Places.NAME, 199, LONG);

        assertThat(projections.status(Places.NAME).live().generation()).isEqualTo(live);
        assertThat(live(projections)).isEqualTo(Places.expected(history.subList(0, 200)));
    }

    @Test
    void a_query_under_which_the_generation_was_swapped_is_asked_again() {
        publish(0, 100);
        Projections projections = start(new Places());
        projections.await(Places.NAME, 99, LONG);
        List<Integer> asked = new ArrayList<>();

        projections.read(Places.NAME, generation -> {
            asked.add(generation.number());
            if (asked.size() == 1) {
                Generation building = projections.rebuild(Places.NAME);
                await().atMost(LONG)
                        .until(() -> projections
                                .status(Places.NAME)
                                .live()
                                .generation()
                                .equals(building));
            }
            return generation;
        });

        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void a_new_version_rebuilds_by_itself() {
        publish(0, 300);
        Projections old = start(new Places(1));
        old.await(Places.NAME, 299, LONG);
        old.stop();

        Projections upgraded = start(new Places(2));
        await().atMost(LONG).until(() -> upgraded.status(Places.NAME).ready());

        assertThat(upgraded.status(Places.NAME).live().generation()).isEqualTo(new Generation(Places.NAME, 2, 2));
        assertThat(live(upgraded)).isEqualTo(Places.expected(history));
    }

    @Test
    void a_node_of_an_older_version_folds_nothing_and_is_not_ready() {
        publish(0, 100);
        Projections upgraded = start(new Places(2));
        upgraded.await(Places.NAME, 99, LONG);

        Projections old = start(new Places(1));

        assertThat(old.status(Places.NAME).ready()).isFalse();
        assertThat(old.status(Places.NAME).live().error()).contains("upgrade this node");
    }

    @Test
    void a_rebuild_that_was_cut_off_goes_on_after_a_restart() {
        publish(0, 300);
        Projections first = start(new Places());
        first.await(Places.NAME, 299, LONG);
        first.stop();
        GenerationRegister register = new GenerationRegister(mongo);
        register.begin(register.entry(new Places()), 1);
        mongo.getCollection("places_2_whereabouts")
                .insertOne(new org.bson.Document("_id", "begun")
                        .append("_position", 1L)
                        .append("_stream", "begun"));

        Projections second = start(new Places());
        await().atMost(LONG)
                .until(() -> second.status(Places.NAME).live().generation().number() == 2);

        assertThat(second.status(Places.NAME).live().position()).isEqualTo(299);
    }

    @Test
    void a_parked_event_is_visible_and_gives_the_right_figures_once_it_is_retried() {
        publish(0, 300);
        Places places = new Places().poisoned(Set.of(17L, 130L));
        Projections projections = start(places);
        projections.await(Places.NAME, 299, LONG);
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(projections.status(Places.NAME).live().deadLetters())
                                .isGreaterThan(1));
        assertThat(projections.status(Places.NAME).live().oldestDeadLetter()).isPresent();
        assertThat(projections.retryDeadLetters(Places.NAME)).isZero();
        Generation generation = projections.status(Places.NAME).live().generation();
        assertThat(projections.parked(generation))
                .containsEntry(17L, RecordedEvents.stream(history.get(17)))
                .containsEntry(130L, RecordedEvents.stream(history.get(130)));
        assertThatCode(() -> projections.requireComplete(Places.NAME, 17)).doesNotThrowAnyException();
        assertThatExceptionOfType(EventsLackingException.class)
                .isThrownBy(() -> projections.requireComplete(Places.NAME, 18))
                .satisfies(lacking -> assertThat(lacking.first()).isEqualTo(17));
        assertThatExceptionOfType(EventsLackingException.class)
                .isThrownBy(
                        () -> projections.requireComplete(Places.NAME, RecordedEvents.stream(history.get(130)), 131))
                .satisfies(lacking ->
                        assertThat(lacking.streams()).containsExactly(RecordedEvents.stream(history.get(130))));
        assertThatCode(() -> projections.requireComplete(Places.NAME, "a stream of which nothing is parked", 300))
                .doesNotThrowAnyException();

        places.heal();

        assertThat(projections.retryDeadLetters(Places.NAME)).isPositive();
        assertThat(live(projections)).isEqualTo(Places.expected(history));
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(projections.status(Places.NAME).live().deadLetters())
                                .isZero());
        assertThat(projections.parked(generation)).isEmpty();
        assertThatCode(() -> projections.requireComplete(Places.NAME, 300)).doesNotThrowAnyException();
    }
}
