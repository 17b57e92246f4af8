package org.progressledger.ledger.projection;

import java.util.function.LongSupplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;

/** The way of an event into the documents of one generation: dead letters, folding, and the token behind them. */
final class GenerationPipeline {

    private final Generation generation;
    private final GenerationStorage storage;
    private final GenerationPosition position = new GenerationPosition();
    private final GenerationWriter writer;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final TokenStore tokens;

    GenerationPipeline(
            Projection projection,
            Generation generation,
            GenerationStorage storage,
            int remembered,
            LongSupplier head,
            WriteDelay delay) {
        this.generation = generation;
        this.storage = storage;
        this.writer = new GenerationWriter(
                projection, storage.documents(), storage.parkedStreams(), this::store, remembered, head, delay);
        this.invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(writer)
                .sequencingPolicy(RecordedEvents::stream)
                .queue(new DeferredDeadLetterQueue(storage.deadLetters(), writer))
                .transactionManager(NoTransactionManager.instance())
                .build();
        this.tokens = new WritingTokenStore(storage.tokens(), writer, position);
    }

    private void store(String stream, DeadLetter<? extends EventMessage<?>> letter) {
        try {
            storage.deadLetters().enqueue(stream, letter);
        } catch (DeadLetterQueueOverflowException full) {
            // Its message holds the event, and events hold personal data.
            throw new IllegalStateException(
                    "The dead letters of %s are full, so it stands still: mend the cause and have them retried, or rebuild the projection"
                            .formatted(generation.processor()));
        }
    }

    DeadLetteringEventHandlerInvoker invoker() {
        return invoker;
    }

    TokenStore tokens() {
        return tokens;
    }

    GenerationPosition position() {
        return position;
    }

    /**
     * Retries the dead letters, stream by stream, each until one of its events fails again.
     *
     * @return how many streams have no dead letters any more
     */
    int retryDeadLetters() {
        int parked = storage.parkedStreams().get().size();
        invoker.processAny();
        writer.forget();
        return parked - storage.parkedStreams().get().size();
    }
}
