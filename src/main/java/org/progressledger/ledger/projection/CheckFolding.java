package org.progressledger.ledger.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Folds the events from zero into a generation that nobody else reads or writes, no further than it is told. An event
 * that cannot be folded is passed over with the later ones of its stream, as they would be parked.
 */
final class CheckFolding {

    private static final int LOOK_AGAIN_MILLISECONDS = 100;

    private final Projection projection;
    private final RememberingStore store;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final ProjectionProperties properties;
    private final LongConsumer progress;
    private final Claim claim;
    private final Set<String> passedOver = new HashSet<>();
    private long position = GenerationPosition.NONE;
    private long unfoldable;

    /** @param progress is told again and again which position is folded, and may end the folding by an exception */
    CheckFolding(
            Projection projection,
            DocumentStore store,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            ProjectionProperties properties,
            LongConsumer progress) {
        this.projection = projection;
        this.store = new RememberingStore(store);
        this.events = events;
        this.properties = properties;
        this.progress = progress;
        this.claim = new Claim(properties.rememberedDocuments(), 0);
    }

    /** Of the last event folded and written. */
    long position() {
        return position;
    }

    /** Events passed over. */
    long unfoldable() {
        return unfoldable;
    }

    /** Folds every event up to this position, which must be in the ledger. */
    void foldTo(long target) {
        if (position >= target) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = open()) {
            Batch batch = new Batch(projection, store, claim);
            for (long folded = position; folded < target; ) {
                List<TrackedEventMessage<?>> messages = next(stream, properties.batchSize(), target);
                fold(messages, batch);
                folded = lastOf(messages);
                if (folded >= target || batch.weight() >= properties.waitingDocuments()) {
                    write(batch, folded);
                    batch = new Batch(projection, store, claim);
                }
                progress.accept(folded);
            }
        }
    }

    /**
     * Folds event after event up to this position, or until it is told to stop.
     *
     * @param goOn is told after each event which documents it changed
     */
    void stepTo(long target, Predicate<Set<DocumentKey>> goOn) {
        if (position >= target) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = open()) {
            do {
                List<TrackedEventMessage<?>> one = next(stream, 1, target);
                Batch batch = new Batch(projection, store, claim);
                fold(one, batch);
                write(batch, lastOf(one));
                progress.accept(position);
            } while (goOn.test(Set.copyOf(store.written)) && position < target);
        }
    }

    private BlockingStream<TrackedEventMessage<?>> open() {
        return events.openStream(
                position == GenerationPosition.NONE ? null : new GlobalSequenceTrackingToken(position));
    }

    /** At least one event, and at most so many. */
    private List<TrackedEventMessage<?>> next(BlockingStream<TrackedEventMessage<?>> stream, int most, long target) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        try {
            while (messages.isEmpty() || messages.size() < most && lastOf(messages) < target) {
                if (stream.hasNextAvailable(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    messages.add(stream.nextAvailable());
                } else {
                    progress.accept(position);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CheckEndedException(CheckFailure.NODE_STOPPED);
        }
        return messages;
    }

    private static long lastOf(List<TrackedEventMessage<?>> messages) {
        return RecordedEvents.position(messages.get(messages.size() - 1));
    }

    private void fold(List<TrackedEventMessage<?>> messages, Batch batch) {
        Map<TrackedEventMessage<?>, Optional<RecordedEvent>> concerning = new LinkedHashMap<>();
        messages.stream()
                .filter(message -> projection.concerns(message.getPayloadType()))
                .forEach(message -> concerning.put(message, read(message)));
        batch.prepare(concerning.values().stream().flatMap(Optional::stream).toList());
        concerning.forEach((message, event) -> {
            if (!passedOver.contains(RecordedEvents.stream(message)) && event.isPresent()) {
                fold(event.get(), batch);
            } else {
                passOver(RecordedEvents.stream(message));
            }
        });
    }

    /** Empty if the event cannot be read. */
    private Optional<RecordedEvent> read(TrackedEventMessage<?> message) {
        try {
            RecordedEvent event = RecordedEvents.of(message);
            projection.touches(event);
            return Optional.of(event);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private void fold(RecordedEvent event, Batch batch) {
        try {
            batch.fold(event);
        } catch (RuntimeException unfolded) {
            passOver(event.stream());
        }
    }

    private void passOver(String stream) {
        passedOver.add(stream);
        unfoldable++;
    }

    private void write(Batch batch, long last) {
        store.written.clear();
        batch.write();
        batch.remember();
        position = last;
    }

    /** Remembers which documents were written last. */
    private static final class RememberingStore implements DocumentStore {

        private final DocumentStore documents;
        private final Set<DocumentKey> written = new HashSet<>();

        RememberingStore(DocumentStore documents) {
            this.documents = documents;
        }

        @Override
        public boolean isEmpty(Collection<Class<? extends ProjectedDocument>> types) {
            return documents.isEmpty(types);
        }

        @Override
        public Map<String, StoredDocument> load(Class<? extends ProjectedDocument> type, Collection<String> ids) {
            return documents.load(type, ids);
        }

        @Override
        public void write(Class<? extends ProjectedDocument> type, List<DocumentWrite> writes) {
            documents.write(type, writes);
            writes.forEach(write -> written.add(write.document().key()));
        }
    }
}
