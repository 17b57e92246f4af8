package org.progressledger.ledger.projection;

import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.LongSupplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** Keeps one generation of a projection up to date with the ledger, unless another node has the claim to do so. */
final class GenerationProcessor {

    private static final int SEGMENT = 0;

    private static final int FAR_BEHIND_BATCHES = 10;

    private final Generation generation;
    private final ReadModelStore readModels;
    private final GenerationPipeline pipeline;
    private final ScheduledThreadPoolExecutor coordinator;
    private final ScheduledThreadPoolExecutor worker;
    private final PooledStreamingEventProcessor processor;

    GenerationProcessor(
            Projection projection,
            Generation generation,
            ReadModelStore readModels,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            LongSupplier head,
            ProjectionProperties properties) {
        this.generation = generation;
        this.readModels = readModels;
        this.pipeline = new GenerationPipeline(
                projection,
                generation,
                readModels.storage(generation),
                properties.rememberedDocuments(),
                head,
                whileFarBehind(head, properties));
        this.coordinator = new CoordinatorExecutor(generation.processor());
        this.worker = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, generation.processor()));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(generation.processor())
                .eventHandlerInvoker(pipeline.invoker())
                .messageSource(events)
                .tokenStore(pipeline.tokens())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(properties.batchSize())
                .tokenClaimInterval(properties.claimInterval().toMillis())
                .claimExtensionThreshold(properties.claimTimeout().toMillis() / 3)
                .enableCoordinatorClaimExtension()
                .build();
    }

    private static WriteDelay whileFarBehind(LongSupplier head, ProjectionProperties properties) {
        long far = (long) FAR_BEHIND_BATCHES * properties.batchSize();
        return (position, documents) -> documents < properties.waitingDocuments() && head.getAsLong() - position > far;
    }

    void start() {
        pipeline.position().advance(readModels.storedPosition(generation));
        processor.start();
    }

    void stop() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    /** How far it has written; while this node has the claim, that is learnt step by step, else it is read. */
    GenerationPosition position() {
        if (!processor.processingStatus().containsKey(SEGMENT)) {
            pipeline.position().advance(readModels.storedPosition(generation));
        }
        return pipeline.position();
    }

    /** What stops it; empty if nothing does. */
    Optional<Throwable> failure() {
        EventTrackerStatus status = processor.processingStatus().get(SEGMENT);
        return status != null && status.isErrorState() ? Optional.of(status.getError()) : Optional.empty();
    }

    /** The kind of what stops it, without its text, which may quote a person's data; empty if nothing does. */
    String error() {
        return failure()
                .map(failure -> failure.getClass().getName())
                .orElse(processor.isError() ? "The events cannot be read" : "");
    }

    int retryDeadLetters() {
        return pipeline.retryDeadLetters();
    }
}
