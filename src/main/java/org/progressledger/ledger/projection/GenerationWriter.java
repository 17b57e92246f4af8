package org.progressledger.ledger.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
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
    private final LongSupplier head;
    private final WriteDelay delay;
    private volatile Claim claim;
    private volatile Optional<PendingWork> putOff = Optional.empty();
    private volatile boolean lostPutOff;

    /**
     * @param parkedStreams streams that have dead letters now
     * @param deadLetters stores a dead letter of a stream
     * @param remembered how many documents to keep in memory between batches
     * @param head reads the position of the ledger's last event: nothing that was cut off reaches beyond it
     * @param delay which batches are not written at once
     */
    GenerationWriter(
            Projection projection,
            DocumentStore store,
            Supplier<Set<String>> parkedStreams,
            BiConsumer<String, DeadLetter<? extends EventMessage<?>>> deadLetters,
            int remembered,
            LongSupplier head,
            WriteDelay delay) {
        this.projection = projection;
        this.store = store;
        this.parkedStreams = parkedStreams;
        this.deadLetters = deadLetters;
        this.remembered = remembered;
        this.head = head;
        this.delay = delay;
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
        PendingWork pending = takeUp();
        List<RecordedEvent> events = new ArrayList<>();
        unitOfWork.getMessages().forEach(message -> addReadable((EventMessage<?>) message, pending, events));
        pending.prepare(events);
        return pending;
    }

    /** What was put off, else new work; unless this unit of work ends well, what was put off is lost. */
    private PendingWork takeUp() {
        if (lostPutOff) {
            throw new UnwrittenEventsException();
        }
        Optional<PendingWork> before = putOff;
        putOff = Optional.empty();
        lostPutOff = before.isPresent();
        // The parked streams are read before any document: a stream that is no longer among them has its retried events
        // in the documents that are loaded next.
        return before.orElseGet(
                () -> new PendingWork(new Batch(projection, store, claim), parkedStreams.get(), deadLetters));
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

    /**
     * Writes what is pending and stores the token, or puts both off.
     *
     * @param position of the last event that the token covers
     * @return whether the token is stored
     * @throws UnwrittenEventsException if events that the token covers are neither written nor pending
     */
    boolean writeBefore(long position, Runnable storeToken) {
        Optional<PendingWork> pending = ofUnitOfWork().or(() -> putOff);
        if (pending.isEmpty()) {
            if (lostPutOff) {
                throw new UnwrittenEventsException();
            }
            storeToken.run();
            return true;
        }
        PendingWork work = pending.get();
        if (work.mayWait() && delay.putsOff(position, work.documents())) {
            putOff = pending;
            lostPutOff = false;
            return false;
        }
        write(work, storeToken);
        return true;
    }

    private static Optional<PendingWork> ofUnitOfWork() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().getResource(PENDING))
                : Optional.empty();
    }

    private void write(PendingWork work, Runnable storeToken) {
        lostPutOff |= putOff.isPresent();
        putOff = Optional.empty();
        try {
            work.write();
            storeToken.run();
        } catch (RuntimeException failure) {
            claim = new Claim(remembered, Long.MAX_VALUE);
            throw failure;
        }
        lostPutOff = false;
        if (work.hasParked()) {
            forget();
        } else {
            work.remember();
        }
    }

    /** Ends the claim under which documents were remembered. */
    void forget() {
        claim = new Claim(remembered, claim.newFrom());
    }

    /**
     * Begins a claim behind a token. In an empty store nothing can have been written; else only what lies beyond the
     * head of now cannot have been, by a batch that was cut off before its token was stored.
     */
    void claim(long position) {
        putOff = Optional.empty();
        lostPutOff = false;
        claim = new Claim(remembered, (store.isEmpty(projection.documentTypes()) ? position : head.getAsLong()) + 1);
    }
}
