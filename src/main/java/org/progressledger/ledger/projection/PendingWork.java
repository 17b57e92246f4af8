package org.progressledger.ledger.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;

/** What one or more units of work are about to write: documents, and after them the dead letters. */
final class PendingWork {

    private record ParkedLetter(String stream, DeadLetter<? extends EventMessage<?>> letter) {}

    private final Batch batch;
    private final Set<String> parkedStreams;
    private final BiConsumer<String, DeadLetter<? extends EventMessage<?>>> deadLetters;
    private final Map<Long, RecordedEvent> prepared = new HashMap<>();
    private final List<ParkedLetter> letters = new ArrayList<>();
    private boolean written;

    PendingWork(
            Batch batch,
            Set<String> parkedStreams,
            BiConsumer<String, DeadLetter<? extends EventMessage<?>>> deadLetters) {
        this.batch = batch;
        this.parkedStreams = new HashSet<>(parkedStreams);
        this.deadLetters = deadLetters;
    }

    /** Loads together what these events will need; those prepared before have been folded. */
    void prepare(List<RecordedEvent> events) {
        prepared.clear();
        events.forEach(event -> prepared.put(event.position(), event));
        batch.prepare(events);
    }

    void fold(EventMessage<?> message) {
        RecordedEvent event = prepared.get(RecordedEvents.position(message));
        batch.fold(event == null ? RecordedEvents.of(message) : event);
    }

    boolean isParked(String stream) {
        return parkedStreams.contains(stream);
    }

    void park(String stream, DeadLetter<? extends EventMessage<?>> letter) {
        parkedStreams.add(stream);
        letters.add(new ParkedLetter(stream, letter));
    }

    /**
     * Writes the documents, then the dead letters: a letter that can be retried before the events ahead of it are stored
     * would be folded into a document that lacks them.
     */
    void write() {
        if (!written) {
            batch.write();
            letters.forEach(parked -> deadLetters.accept(parked.stream(), parked.letter()));
            written = true;
        }
    }

    /** Whether more events may be folded into it before it is written; where events are parked, every step counts. */
    boolean mayWait() {
        return parkedStreams.isEmpty();
    }

    /** How many documents wait, by their weight. */
    int documents() {
        return batch.weight();
    }

    boolean hasParked() {
        return !letters.isEmpty();
    }

    void remember() {
        batch.remember();
    }
}
