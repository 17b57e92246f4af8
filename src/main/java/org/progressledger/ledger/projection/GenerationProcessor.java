package org.progressledger.ledger.projection;

import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Keeps one generation of a projection up to date with the ledger, unless another node has the claim to do so. */
final class GenerationProcessor {

    private static final int SEGMENT = 0;

    private final Generation generation;
    private final ReadModelStore readModels;
    private final GenerationPosition position = new GenerationPosition();
    private final GenerationWriter writer;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final ScheduledThreadPoolExecutor coordinator;
    private final ScheduledThreadPoolExecutor worker;
    private final PooledStreamingEventProcessor processor;

    GenerationProcessor(
            Projection projection,
            Generation generation,
            ReadModelStore readModels,
            DocumentStore documents,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            ProjectionProperties properties) {
        this.generation = generation;
        this.readModels = readModels;
        SequencedDeadLetterQueue<EventMessage<?>> storedLetters = readModels.deadLetters(generation);
        this.writer = new GenerationWriter(
                projection,
                documents,
                () -> readModels.parkedStreams(generation),
                (stream, letter) -> store(storedLetters, stream, letter),
                properties.rememberedDocuments());
        this.invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(writer)
                .sequencingPolicy(RecordedEvents::stream)
                .queue(new DeferredDeadLetterQueue(storedLetters, writer))
                .transactionManager(NoTransactionManager.instance())
                .build();
        this.coordinator = new CoordinatorExecutor(generation.processor());
        this.worker = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, generation.processor()));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(generation.processor())
                .eventHandlerInvoker(invoker)
                .messageSource(events)
                .tokenStore(new WritingTokenStore(readModels.tokenStore(), writer, position))
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

    private void store(
            SequencedDeadLetterQueue<EventMessage<?>> letters,
            String stream,
            DeadLetter<? extends EventMessage<?>> letter) {
        try {
            letters.enqueue(stream, letter);
        } catch (DeadLetterQueueOverflowException full) {
            // Its message holds the event, and events hold personal data.
            throw new IllegalStateException(
                    "The dead letters of %s are full, so it stands still: mend the cause and have them retried, or rebuild the projection"
                            .formatted(generation.processor()));
        }
    }

    Generation generation() {
        return generation;
    }

    void start() {
        position.advance(readModels.storedPosition(generation));
        processor.start();
    }

    void stop() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    /** Whether this node has the claim, so that {@link #position} learns of every step by itself. */
    boolean isWriting() {
        return processor.processingStatus().containsKey(SEGMENT);
    }

    GenerationPosition position() {
        if (!isWriting()) {
            position.advance(readModels.storedPosition(generation));
        }
        return position;
    }

    /** What stops it, if anything does. */
    String error() {
        EventTrackerStatus status = processor.processingStatus().get(SEGMENT);
        if (status != null && status.isErrorState()) {
            return String.valueOf(status.getError().getMessage());
        }
        return processor.isError() ? "The events cannot be read" : "";
    }

    /**
     * Retries the dead letters, stream by stream, each until one of its events fails again.
     *
     * @return how many streams have no dead letters any more
     */
    int retryDeadLetters() {
        Set<String> streams = readModels.parkedStreams(generation);
        int mended = 0;
        for (String stream : streams) {
            if (invoker.process(
                    letter -> RecordedEvents.stream(letter.message()).equals(stream))) {
                mended++;
            }
        }
        writer.forget();
        return mended;
    }
}
