package org.progressledger.ledger.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the events of one generation. The events of one unit of work are folded in memory; its documents are written
 * when the token is about to be stored, or when a retried dead letter is about to be evicted.
 */
final class GenerationWriter implements EventMessageHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(GenerationWriter.class);
    private static final String PENDING = PendingWork.class.getName();

    private final Projection projection;
    private final DocumentStore store;
    private final Supplier<Set<String>> parkedStreams;
    private final BiConsumer<String, DeadLetter<? extends EventMessage<?>>> deadLetters;
    private final int remembered;
    private final int batchSize;
    private volatile Claim claim;

    /**
     * @param parkedStreams streams that have dead letters now
     * @param deadLetters stores a dead letter of a stream
     * @param remembered how many documents to keep in memory between batches
     * @param batchSize most events in one batch: no batch that was cut off reaches further beyond its token
     */
    GenerationWriter(
            Projection projection,
            DocumentStore store,
            Supplier<Set<String>> parkedStreams,
            BiConsumer<String, DeadLetter<? extends EventMessage<?>>> deadLetters,
            int remembered,
            int batchSize) {
        this.projection = projection;
        this.store = store;
        this.parkedStreams = parkedStreams;
        this.deadLetters = deadLetters;
        this.remembered = remembered;
        this.batchSize = batchSize;
        this.claim = new Claim(remembered, Long.MAX_VALUE);
    }

    @Override
    public Object handle(EventMessage<?> message) {
        if (projection.concerns(message.getPayloadType())) {
            pending().fold(message);
        }
        return message;
    }

    /** The work of the current unit of work, begun if need be. */
    PendingWork pending() {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        return unitOfWork.getOrComputeResource(
                PENDING,
                key -> unitOfWork instanceof BatchingUnitOfWork<?> batching ? begin(batching) : beginRetry(unitOfWork));
    }

    private PendingWork begin(BatchingUnitOfWork<?> unitOfWork) {
        // The parked streams are read before any document: a stream that is no longer among them has its retried events
        // in the documents that are loaded next.
        PendingWork pending = new PendingWork(new Batch(projection, store, claim), parkedStreams.get(), deadLetters);
        List<RecordedEvent> events = new ArrayList<>();
        unitOfWork.getMessages().forEach(message -> addReadable((EventMessage<?>) message, pending, events));
        pending.prepare(events);
        return pending;
    }

    private void addReadable(EventMessage<?> message, PendingWork pending, List<RecordedEvent> events) {
        if (!projection.concerns(message.getPayloadType()) || pending.isParked(RecordedEvents.stream(message))) {
            return;
        }
        try {
            RecordedEvent event = RecordedEvents.of(message);
            projection.touches(event);
            events.add(event);
        } catch (RuntimeException unreadable) {
            // Handling it will fail the same way and park it.
            LOGGER.debug("Event {} cannot be read ahead", message.getIdentifier(), unreadable);
        }
    }

    private PendingWork beginRetry(UnitOfWork<?> unitOfWork) {
        PendingWork pending =
                new PendingWork(new Batch(projection, store, new Claim(0, Long.MAX_VALUE)), Set.of(), deadLetters);
        unitOfWork.onPrepareCommit(committing -> pending.write());
        return pending;
    }

    /** Writes what the current unit of work has pending, then stores the token. */
    void writeBefore(Runnable storeToken) {
        PendingWork pending =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(PENDING) : null;
        if (pending == null) {
            storeToken.run();
            return;
        }
        try {
            pending.write();
            storeToken.run();
        } catch (RuntimeException failure) {
            claim = new Claim(remembered, Long.MAX_VALUE);
            throw failure;
        }
        if (pending.hasParked()) {
            forget();
        } else {
            pending.remember();
        }
    }

    /** Ends the claim under which documents were remembered. */
    void forget() {
        claim = new Claim(remembered, claim.newFrom());
    }

    /** Begins a claim behind a token. */
    void claim(long position) {
        claim = new Claim(remembered, position + batchSize + 1);
    }
}
