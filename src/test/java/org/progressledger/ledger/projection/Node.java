package org.progressledger.ledger.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * A node that processes batches as Axon's work package does, one at a time and only when told to, with a hook around
 * every step that reaches the database.
 */
final class Node {

    /** Runs a step that reads or writes the database, or fails in its place. */
    interface Steps {

        <R> R run(Supplier<R> step);

        default void run(Runnable step) {
            run(() -> {
                step.run();
                return true;
            });
        }
    }

    /** In one batch. */
    static final int MOST_EVENTS = 9;

    private static final Segment SEGMENT = Segment.ROOT_SEGMENT;

    private final GenerationPipeline pipeline;
    private final String processor;
    private final List<TrackedEventMessage<?>> events;
    private long next;

    Node(
            Projection projection,
            Generation generation,
            ReadModelStore readModels,
            List<TrackedEventMessage<?>> events,
            Steps steps,
            WriteDelay delay) {
        GenerationStorage storage = readModels.storage(generation);
        this.processor = generation.processor();
        this.events = events;
        this.pipeline = new GenerationPipeline(
                projection,
                generation,
                new GenerationStorage(
                        new StepwiseDocumentStore(storage.documents(), steps),
                        new StepwiseTokenStore(storage.tokens(), steps),
                        storage.deadLetters(),
                        () -> steps.run(storage.parkedStreams()::get)),
                100,
                () -> events.size() - 1,
                delay);
    }

    /** Claims the token, whoever holds it, and goes on from where it stands. */
    void claim() {
        if (pipeline.tokens().fetchSegments(processor).length == 0) {
            pipeline.tokens().initializeTokenSegments(processor, 1, null);
        }
        TrackingToken token = pipeline.tokens().fetchToken(processor, SEGMENT.getSegmentId());
        next = GenerationPosition.of(token) + 1;
    }

    boolean isDone() {
        return next >= events.size();
    }

    /** Processes up to so many events; throws what rolled the batch back. */
    void process(int count) {
        int end = (int) Math.min(events.size(), next + Math.min(count, MOST_EVENTS));
        List<TrackedEventMessage<?>> batch = events.subList((int) next, end);
        if (batch.isEmpty()) {
            return;
        }
        TrackingToken last = batch.get(batch.size() - 1).trackingToken();
        BatchingUnitOfWork<TrackedEventMessage<?>> unitOfWork = new BatchingUnitOfWork<>(batch);
        unitOfWork.onPrepareCommit(committing -> pipeline.tokens().storeToken(last, processor, SEGMENT.getSegmentId()));
        ResultMessage<?> result = unitOfWork.executeWithResult(
                () -> {
                    pipeline.invoker().handle(unitOfWork.getMessage(), SEGMENT);
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
        next = end;
    }

    void retryDeadLetters() {
        pipeline.retryDeadLetters();
    }

    private record StepwiseDocumentStore(DocumentStore documents, Steps steps) implements DocumentStore {

        @Override
        public boolean isEmpty(Collection<Class<? extends ProjectedDocument>> types) {
            return documents.isEmpty(types);
        }

        @Override
        public Map<String, StoredDocument> load(Class<? extends ProjectedDocument> type, Collection<String> ids) {
            return steps.run(() -> documents.load(type, ids));
        }

        /** Each bulk in two halves, for a crash may leave the first part of one. */
        @Override
        public void write(Class<? extends ProjectedDocument> type, List<DocumentWrite> writes) {
            int half = (writes.size() + 1) / 2;
            steps.run(() -> documents.write(type, writes.subList(0, half)));
            if (half < writes.size()) {
                steps.run(() -> documents.write(type, writes.subList(half, writes.size())));
            }
        }
    }
}
