package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.projection.DocumentDifference.Kind;
import org.springframework.data.mongodb.core.MongoTemplate;

class ProjectionChecksTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final ProjectionProperties PROPERTIES = new ProjectionProperties(
            50, 1_000, 1_000, Duration.ofMillis(800), Duration.ofMillis(100), Duration.ofMillis(20));

    private final TestReadModels readModels = TestReadModels.onEveryServer().get(0);
    private final MongoTemplate mongo = readModels.mongo();
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final List<TrackedEventMessage<?>> history = Places.history(new Random(5), 3_000, 700);
    private final List<Runnable> stopping = new ArrayList<>();

    private record ANode(Projections projections, ProjectionChecks checks) {}

    @AfterEach
    void close() {
        stopping.forEach(Runnable::run);
        readModels.close();
    }

    private ANode start(String name, Projection places) {
        ReadModelStore store = readModels.store(name, PROPERTIES.claimTimeout());
        Projections projections =
                ProjectionConfiguration.projections(List.of(places), mongo, store, events, PROPERTIES);
        ProjectionChecks checks =
                new ProjectionChecks(projections, store, mongo, events, PROPERTIES, Clock.systemUTC());
        projections.start();
        checks.start();
        stopping.add(0, projections::stop);
        stopping.add(0, checks::stop);
        return new ANode(projections, checks);
    }

    private ANode startReady(String name, Projection places, long position) {
        ANode node = start(name, places);
        node.projections().await(Places.NAME, position, LONG);
        await().atMost(LONG).until(() -> node.projections().status(Places.NAME).ready());
        return node;
    }

    private void publish(int from, int to) {
        List<EventMessage<?>> published = new ArrayList<>();
        history.subList(from, to).forEach(message -> published.add(recorded((DomainEventMessage<?>) message)));
        events.publish(published);
    }

    private static EventMessage<?> recorded(DomainEventMessage<?> event) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData());
    }

    private static ProjectionCheck report(ANode node) {
        return await().atMost(LONG)
                .until(
                        () -> node.checks().last(Places.NAME).orElseThrow(),
                        check -> !check.state().isRunning());
    }

    private void leavesNothing(int generation) {
        assertThat(mongo.getCollectionNames()).noneMatch(name -> name.startsWith("places_" + generation + "_"));
        assertThat(mongo.getCollection("projectionTokens").distinct("processorName", String.class))
                .doesNotContain("places-" + generation);
    }

    @Test
    void what_the_events_make_is_the_same() {
        publish(0, 3_000);
        ANode node = startReady("node", new Places(), 2_999);

        ProjectionCheck begun = node.checks().begin(Places.NAME, "auditor");
        ProjectionCheck report = report(node);

        assertThat(begun.state()).isEqualTo(CheckState.FOLDING);
        assertThat(report.failure()).isEqualTo(CheckFailure.NONE);
        assertThat(report.state()).isEqualTo(CheckState.SAME);
        assertThat(report.live()).isEqualTo(1);
        assertThat(report.rebuilt()).isEqualTo(2);
        assertThat(report.orderedBy()).isEqualTo("auditor");
        assertThat(report.comparedFrom()).isEqualTo(2_999);
        assertThat(report.comparedUntil()).isEqualTo(2_999);
        assertThat(report.types())
                .extracting(ComparedType::type, ComparedType::differences)
                .containsExactly(tuple("Whereabouts", 0L), tuple("Visits", 0L));
        assertThat(report.compared())
                .isEqualTo(Places.expected(history).whereabouts().size() + 3);
        assertThat(node.projections().status(Places.NAME).live().generation().number())
                .isEqualTo(1);
        leavesNothing(2);
    }

    @Test
    void a_field_changed_a_document_dropped_and_one_added_are_each_found_and_named() {
        publish(0, 3_000);
        ANode node = startReady("node", new Places(), 2_999);
        mongo.getCollection("places_1_whereabouts")
                .updateOne(new Document("_id", "stream-7"), new Document("$set", new Document("place", "place-9")));
        mongo.getCollection("places_1_whereabouts").deleteOne(new Document("_id", "stream-8"));
        mongo.getCollection("places_1_whereabouts")
                .insertOne(new Document("_id", "stream-999999")
                        .append("place", "place-1")
                        .append("_position", 3L)
                        .append("_stream", "stream-999999"));
        mongo.getCollection("places_1_visits")
                .updateOne(new Document("_id", "place-1"), new Document("$set", new Document("amounts.999", 5)));

        node.checks().begin(Places.NAME, "auditor");
        ProjectionCheck report = report(node);

        assertThat(report.state()).isEqualTo(CheckState.DIFFERENT);
        assertThat(report.differing()).isEqualTo(4);
        assertThat(report.differences())
                .extracting(DocumentDifference::type, DocumentDifference::id, DocumentDifference::kind)
                .containsExactly(
                        tuple("Visits", "place-1", Kind.DIFFERENT),
                        tuple("Whereabouts", "stream-7", Kind.DIFFERENT),
                        tuple("Whereabouts", "stream-8", Kind.ONLY_IN_REBUILT),
                        tuple("Whereabouts", "stream-999999", Kind.ONLY_IN_LIVE));
        assertThat(report.differences().get(1).fields()).singleElement().satisfies(field -> {
            assertThat(field.path()).isEqualTo("place");
            assertThat(field.live()).isEqualTo("\"place-9\"");
            assertThat(field.rebuilt())
                    .isEqualTo("\""
                            + Places.expected(history)
                                    .whereabouts()
                                    .get("stream-7")
                                    .place() + "\"");
        });
        assertThat(report.differences().get(0).fields())
                .extracting(FieldDifference::path)
                .containsExactly("amounts.999");
    }

    @Test
    void documents_that_move_while_they_are_compared_are_no_difference_and_damage_is_found_all_the_same() {
        publish(0, 1_000);
        ANode node = startReady("node", new Places(), 999);
        mongo.getCollection("places_1_whereabouts")
                .updateOne(new Document("_id", "stream-7"), new Document("$set", new Document("extra", true)));
        AtomicBoolean checked = new AtomicBoolean();
        CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> {
            int published = 1_000;
            while (!checked.get() && published < 3_000) {
                publish(published, published + 2);
                published += 2;
            }
            return published;
        });

        node.checks().begin(Places.NAME, "auditor");
        ProjectionCheck report = report(node);
        checked.set(true);
        int published = writing.join();

        assertThat(report.failure()).isEqualTo(CheckFailure.NONE);
        assertThat(report.comparedUntil()).isGreaterThan(999);
        node.projections().await(Places.NAME, published - 1, LONG);
        if (report.differing() == 1) {
            assertThat(report.differences())
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.id()).isEqualTo("stream-7"));
        } else {
            // The live generation has written the document anew before it was compared.
            assertThat(report.differing()).isZero();
        }
    }

    @Test
    void an_event_that_cannot_be_folded_is_no_difference_while_it_is_parked_and_one_once_it_could_be() {
        publish(0, 300);
        Places places = new Places().poisoned(Set.of(17L));
        ANode node = startReady("node", places, 299);

        node.checks().begin(Places.NAME, "auditor");
        ProjectionCheck whileParked = report(node);
        places.heal();
        node.checks().begin(Places.NAME, "auditor");
        ProjectionCheck onceHealed = await().atMost(LONG)
                .until(
                        () -> node.checks().last(Places.NAME).orElseThrow(),
                        check -> check.rebuilt() == 3 && !check.state().isRunning());

        assertThat(whileParked.state()).isEqualTo(CheckState.SAME);
        assertThat(whileParked.unfoldable()).isPositive();
        assertThat(whileParked.deadLetters()).isEqualTo(whileParked.unfoldable());
        assertThat(onceHealed.state()).isEqualTo(CheckState.DIFFERENT);
        assertThat(onceHealed.unfoldable()).isZero();
    }

    /** Folding for a check stands still until it is let go. */
    private static final class HeldUp implements Projection {

        private final Places places = new Places();
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicBoolean held = new AtomicBoolean();

        @Override
        public String name() {
            return places.name();
        }

        @Override
        public List<Class<? extends ProjectedDocument>> documentTypes() {
            return places.documentTypes();
        }

        @Override
        public Set<DocumentKey> touches(RecordedEvent event) {
            return places.touches(event);
        }

        @Override
        public void fold(RecordedEvent event, Documents documents) {
            if (held.get() && event.position() == 250 && isOfACheck()) {
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
            places.fold(event, documents);
        }

        private static boolean isOfACheck() {
            return Thread.currentThread().getName().equals(ProjectionChecks.THREADS);
        }
    }

    @Test
    void the_other_node_sees_the_check_refuses_a_second_and_keeps_its_hands_off() {
        publish(0, 300);
        HeldUp places = new HeldUp();
        ANode one = startReady("one", places, 299);
        ANode other = startReady("other", new Places(), 299);
        places.held.set(true);

        one.checks().begin(Places.NAME, "auditor");
        await().atMost(LONG)
                .untilAsserted(() -> assertThatThrownBy(() -> other.checks().begin(Places.NAME, "auditor"))
                        .isInstanceOf(CheckRefusedException.class)
                        .hasMessageContaining("places"));
        assertThat(other.checks().last(Places.NAME).orElseThrow().state()).isEqualTo(CheckState.FOLDING);
        places.goOn.countDown();

        assertThat(report(other).state()).isEqualTo(CheckState.SAME);
        leavesNothing(2);
    }

    @Test
    void a_check_whose_node_is_gone_is_cleared_away_by_the_next_that_looks() {
        publish(0, 300);
        ANode node = startReady("node", new Places(), 299);
        GenerationRegister register = new GenerationRegister(mongo);
        Generation left = new Generation(Places.NAME, 2, 1);
        new CheckClaim(
                        readModels
                                .store("gone", PROPERTIES.claimTimeout())
                                .storage(left)
                                .tokens(),
                        left)
                .begin();
        register.beginCheck(register.entry(new Places()), 1);
        mongo.getCollection("places_2_whereabouts").insertOne(new Document("_id", "half"));

        await().atMost(LONG).untilAsserted(() -> leavesNothing(2));

        assertThat(register.entry(new Places()).checking()).isEmpty();
        node.checks().begin(Places.NAME, "auditor");
        assertThat(report(node).rebuilt()).isEqualTo(3);
    }

    @Test
    void a_node_that_stops_ends_its_check_and_leaves_nothing_of_it() {
        publish(0, 300);
        HeldUp places = new HeldUp();
        ANode node = startReady("node", places, 299);
        places.held.set(true);
        node.checks().begin(Places.NAME, "auditor");

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(node.checks()::stop);
        places.goOn.countDown();
        stopped.join();

        ProjectionCheck check = new CheckStore(mongo).last(Places.NAME).orElseThrow();
        assertThat(check.state()).isIn(CheckState.BROKEN_OFF, CheckState.SAME);
        leavesNothing(2);
    }

    @Test
    void a_check_ends_without_a_verdict_when_another_generation_goes_live_under_it() {
        publish(0, 300);
        HeldUp places = new HeldUp();
        ANode node = startReady("node", places, 299);
        ANode other = startReady("other", new Places(), 299);
        places.held.set(true);
        node.checks().begin(Places.NAME, "auditor");
        Generation next = other.projections().rebuild(Places.NAME);
        await().atMost(LONG)
                .until(() -> other.projections()
                                .status(Places.NAME)
                                .live()
                                .generation()
                                .equals(next)
                        || places.goOn.getCount() == 0);
        places.goOn.countDown();

        ProjectionCheck report = report(node);

        assertThat(report.state()).isEqualTo(CheckState.BROKEN_OFF);
        assertThat(report.failure()).isEqualTo(CheckFailure.OTHER_GENERATION_LIVE);
    }

    @Test
    void a_check_of_what_is_being_rebuilt_is_refused() {
        publish(0, 100);
        ANode node = startReady("node", new Places(), 99);
        GenerationRegister register = new GenerationRegister(mongo);
        register.begin(register.entry(new Places()), 2);

        assertThatThrownBy(() -> node.checks().begin(Places.NAME, "auditor"))
                .isInstanceOfSatisfying(
                        CheckRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CheckRefusedException.Reason.BEING_REBUILT));
    }
}
