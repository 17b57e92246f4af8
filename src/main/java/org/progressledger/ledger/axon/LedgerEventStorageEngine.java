package org.progressledger.ledger.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.CommitTooLargeException;
import org.progressledger.ledger.log.EventConflictException;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.Receipt;
import org.progressledger.ledger.log.UnknownOutcomeException;
import org.progressledger.ledger.log.UnstorableEventException;

/**
 * Axon's view of the log. One call of {@code appendEvents} is one commit. A tracking token is the position of the last
 * event read, as {@link GlobalSequenceTrackingToken}: right here, because positions become visible in order and without
 * holes.
 */
public final class LedgerEventStorageEngine extends AbstractEventStorageEngine {

    private static final String RECEIPT = Receipt.class.getName();
    private static final int STREAM_PAGE = 500;

    /** A token before the first event: Axon knows no other form of "from the very beginning" on a log that is not empty. */
    private static final GlobalSequenceTrackingToken BEFORE_THE_FIRST = new GlobalSequenceTrackingToken(-1);

    private final CommitLog log;
    private final Appender appender;
    private final CommitReader.AtTheEnd waiting;

    private LedgerEventStorageEngine(Builder builder) {
        super(builder);
        this.log = builder.log;
        this.appender = builder.appender;
        this.waiting = new WaitForCommits(new Tail(appender));
    }

    public static Builder builder(
            CommitLog log, Appender appender, Serializer eventSerializer, Serializer snapshotSerializer) {
        Builder builder = new Builder(log, appender);
        builder.eventSerializer(eventSerializer).snapshotSerializer(snapshotSerializer);
        builder.persistenceExceptionResolver(EventConflictException.class::isInstance);
        return builder;
    }

    /** How far the ledger was when this unit of work had recorded; empty when it recorded nothing. */
    static OptionalLong reached(UnitOfWork<?> unitOfWork) {
        Receipt receipt = unitOfWork.root().getResource(RECEIPT);
        return receipt == null ? OptionalLong.empty() : OptionalLong.of(receipt.next());
    }

    /**
     * @throws AggregateStreamCreationException if the event that conflicts is the first of its stream
     * @throws ConcurrencyException if another event conflicts
     * @throws EventStoreException with the cause, if the log cannot take the events
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<LedgerEvent> commit = events.stream()
                .map(event -> StoredEvents.toLog(event, serializer))
                .toList();
        try {
            Receipt receipt = appender.append(commit);
            CurrentUnitOfWork.ifStarted(
                    unitOfWork -> unitOfWork.root().resources().put(RECEIPT, receipt));
        } catch (EventConflictException conflict) {
            handlePersistenceException(conflict, events.get(commit.indexOf(conflict.event())));
        } catch (CommitTooLargeException
                | UnstorableEventException
                | LedgerUnavailableException
                | UnknownOutcomeException failure) {
            handlePersistenceException(failure, events.get(0));
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        log.storeSnapshot(StoredEvents.toLog(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return log.snapshot(aggregateIdentifier).map(StoredEvents::domainEvent).stream();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String identifier, long firstSequenceNumber) {
        return Stream.iterate(
                        log.readStream(identifier, firstSequenceNumber, STREAM_PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < STREAM_PAGE
                                ? List.of()
                                : log.readStream(
                                        identifier, page.get(page.size() - 1).sequence() + 1, STREAM_PAGE))
                .flatMap(List::stream)
                .map(StoredEvents::domainEvent);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return new CommitReader(log, positionAfter(token), mayBlock ? waiting : CommitReader.AtTheEnd.STOP)
                .stream()
                        .map(entry -> StoredEvents.trackedEvent(
                                entry.event(), entry.event().metadata(), entry.position()));
    }

    /** A reader that never waits. */
    CommitReader reader(@Nullable TrackingToken token) {
        return new CommitReader(log, positionAfter(token), CommitReader.AtTheEnd.STOP);
    }

    /** Messages whose metadata also tell when the ledger recorded them. */
    Stream<TrackedEventMessage<?>> messagesWithRecordedAt(CommitReader reader) {
        Function<CommitReader.Entry, TrackedEventData<String>> toData = entry -> StoredEvents.trackedEvent(
                entry.event(),
                StoredEvents.metadataWithRecordedAt(
                        entry.event(), entry.commit().recordedAt()),
                entry.position());
        return EventUtils.upcastAndDeserializeTrackedEvents(
                reader.stream().map(toData), getEventSerializer(), upcasterChain);
    }

    private static long positionAfter(@Nullable TrackingToken token) {
        TrackingToken bare = WrappedToken.unwrapLowerBound(token);
        if (bare == null) {
            return 0;
        }
        if (bare instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex() + 1;
        }
        throw new IllegalArgumentException(
                "The ledger reads from a GlobalSequenceTrackingToken, not from %s: delete the token and replay"
                        .formatted(bare));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return log.lastSequence(aggregateIdentifier).stream().boxed().findFirst();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return log.head().next() == 0 ? null : BEFORE_THE_FIRST;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long next = log.head().next();
        return next == 0 ? null : new GlobalSequenceTrackingToken(next - 1);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        OptionalLong first = log.firstStampedFrom(instant);
        return first.isPresent() ? new GlobalSequenceTrackingToken(first.getAsLong() - 1) : createHeadToken();
    }

    /** Builds the engine; upcasters and snapshot filter as in Axon's own engines. */
    public static final class Builder extends AbstractEventStorageEngine.Builder {

        private final CommitLog log;
        private final Appender appender;

        private Builder(CommitLog log, Appender appender) {
            this.log = log;
            this.appender = appender;
        }

        public LedgerEventStorageEngine build() {
            return new LedgerEventStorageEngine(this);
        }
    }
}
