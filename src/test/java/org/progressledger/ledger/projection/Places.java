package org.progressledger.ledger.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Streams move from place to place: a folded document per stream, and per place a gathered one that holds who came and
 * who left at which position. What is gathered depends on the folded document before the event, as figures do.
 */
final class Places implements Projection {

    static final String NAME = "places";

    sealed interface PlaceEvent {}

    record Moved(String place) implements PlaceEvent {}

    record Whereabouts(String id, String place, List<Long> moves) implements FoldedDocument {}

    record Visits(String id, Map<String, Integer> amounts) implements GatheredDocument {}

    /** What the documents must hold. */
    record Expectation(Map<String, Whereabouts> whereabouts, Map<String, Map<String, Integer>> visits) {}

    private final int version;
    private final Set<Long> poisoned = ConcurrentHashMap.newKeySet();

    Places() {
        this(1);
    }

    Places(int version) {
        this.version = version;
    }

    /** Lets folding fail at these positions until {@link #heal}. */
    Places poisoned(Set<Long> positions) {
        poisoned.addAll(positions);
        return this;
    }

    void heal() {
        poisoned.clear();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(Whereabouts.class, Visits.class);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(new DocumentKey(Whereabouts.class, event.stream()));
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        String place = ((Moved) event.payload()).place();
        Documents.Folded<Whereabouts> folded =
                documents.fold(Whereabouts.class, event.stream(), before -> moved(before, event, place));
        String key = Long.toString(event.position());
        folded.before()
                .map(Whereabouts::place)
                .filter(left -> !left.equals(folded.after().place()))
                .ifPresent(left -> documents.gather(Visits.class, left, visits -> with(left, visits, key, -1)));
        if (folded.before().isEmpty()
                || !folded.before().get().place().equals(folded.after().place())) {
            documents.gather(Visits.class, place, visits -> with(place, visits, key, 1));
        }
        if (poisoned.contains(event.position())) {
            throw new IllegalStateException("poisoned");
        }
    }

    private static Whereabouts moved(Optional<Whereabouts> before, RecordedEvent event, String place) {
        List<Long> moves = new ArrayList<>(before.map(Whereabouts::moves).orElse(List.of()));
        moves.add(event.position());
        return new Whereabouts(event.stream(), place, moves);
    }

    private static Visits with(String place, Optional<Visits> visits, String position, int amount) {
        Map<String, Integer> amounts = new TreeMap<>(visits.map(Visits::amounts).orElse(Map.of()));
        amounts.put(position, amount);
        return new Visits(place, amounts);
    }

    static TrackedEventMessage<?> event(long position, String stream, long sequence, String place) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                "place",
                stream,
                sequence,
                new GenericMessage<>(
                        "event-" + position,
                        new Moved(place),
                        MetaData.with(RecordedEvents.RECORDED_AT, Instant.EPOCH.toString())),
                () -> Instant.EPOCH);
    }

    static List<TrackedEventMessage<?>> history(Random random, int events, int streams) {
        Map<String, Long> sequences = new HashMap<>();
        List<TrackedEventMessage<?>> history = new ArrayList<>();
        for (long position = 0; position < events; position++) {
            String stream = "stream-" + random.nextInt(streams);
            long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
            history.add(event(position, stream, sequence, "place-" + random.nextInt(3)));
        }
        return history;
    }

    /** Folds the history in the plainest way. */
    static Expectation expected(List<? extends TrackedEventMessage<?>> history) {
        Map<String, Whereabouts> whereabouts = new TreeMap<>();
        Map<String, Map<String, Integer>> visits = new TreeMap<>();
        for (TrackedEventMessage<?> message : history) {
            RecordedEvent event = RecordedEvents.of(message);
            String place = ((Moved) event.payload()).place();
            Optional<Whereabouts> before = Optional.ofNullable(whereabouts.get(event.stream()));
            whereabouts.put(event.stream(), moved(before, event, place));
            if (before.isPresent() && before.get().place().equals(place)) {
                continue;
            }
            String position = Long.toString(event.position());
            before.ifPresent(left -> visits.computeIfAbsent(left.place(), none -> new TreeMap<>())
                    .put(position, -1));
            visits.computeIfAbsent(place, none -> new TreeMap<>()).put(position, 1);
        }
        return new Expectation(whereabouts, visits);
    }

    static Expectation stored(MongoOperations mongo, Generation generation) {
        Map<String, Whereabouts> whereabouts = new TreeMap<>();
        mongo.findAll(Whereabouts.class, generation.collection(Whereabouts.class))
                .forEach(document -> whereabouts.put(document.id(), document));
        Map<String, Map<String, Integer>> visits = new TreeMap<>();
        mongo.findAll(Visits.class, generation.collection(Visits.class))
                .forEach(document -> visits.put(document.id(), new TreeMap<>(document.amounts())));
        return new Expectation(whereabouts, visits);
    }

    static Set<Long> some(Random random, int events, int count) {
        Set<Long> positions = new HashSet<>();
        for (int index = 0; index < count; index++) {
            positions.add((long) random.nextInt(events));
        }
        return positions;
    }
}
