package org.progressledger.ledger.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Has dead letters of a batch stored with the batch, after its documents, instead of at once. */
final class DeferredDeadLetterQueue implements SequencedDeadLetterQueue<EventMessage<?>> {

    private final SequencedDeadLetterQueue<EventMessage<?>> stored;
    private final GenerationWriter writer;

    DeferredDeadLetterQueue(SequencedDeadLetterQueue<EventMessage<?>> stored, GenerationWriter writer) {
        this.stored = stored;
        this.writer = writer;
    }

    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter) {
        writer.pending().park(sequenceIdentifier.toString(), letter);
    }

    @Override
    public boolean enqueueIfPresent(
            Object sequenceIdentifier, Supplier<DeadLetter<? extends EventMessage<?>>> letterBuilder) {
        PendingWork pending = writer.pending();
        String stream = sequenceIdentifier.toString();
        if (!pending.isParked(stream)) {
            return false;
        }
        pending.park(stream, letterBuilder.get());
        return true;
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        stored.evict(letter);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> letterUpdater) {
        stored.requeue(letter, letterUpdater);
    }

    @Override
    public boolean contains(Object sequenceIdentifier) {
        return stored.contains(sequenceIdentifier);
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequenceIdentifier) {
        return stored.deadLetterSequence(sequenceIdentifier);
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return stored.deadLetters();
    }

    @Override
    public boolean isFull(Object sequenceIdentifier) {
        return stored.isFull(sequenceIdentifier);
    }

    @Override
    public long size() {
        return stored.size();
    }

    @Override
    public long sequenceSize(Object sequenceIdentifier) {
        return stored.sequenceSize(sequenceIdentifier);
    }

    @Override
    public long amountOfSequences() {
        return stored.amountOfSequences();
    }

    /**
     * Processes every sequence whose first letter passes the filter, each in its order until a letter fails.
     *
     * <p>The extension's own way takes whichever letter of a sequence the database happens to answer first, so that a
     * later event could be folded before an earlier one. See decision 0043.
     *
     * @return whether all letters of those sequences are processed
     */
    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> processingTask) {
        boolean all = true;
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : stored.deadLetters()) {
            List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
            sequence.forEach(letters::add);
            if (!letters.isEmpty() && sequenceFilter.test(letters.get(0))) {
                all &= processInOrder(letters, processingTask);
            }
        }
        return all;
    }

    private boolean processInOrder(
            List<DeadLetter<? extends EventMessage<?>>> letters,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> processingTask) {
        for (DeadLetter<? extends EventMessage<?>> letter : letters) {
            EnqueueDecision<EventMessage<?>> decision = processingTask.apply(letter);
            if (decision.shouldEnqueue()) {
                stored.requeue(
                        letter,
                        failed -> decision.withDiagnostics(failed)
                                .withCause(decision.enqueueCause().orElse(null)));
                return false;
            }
            stored.evict(letter);
        }
        return true;
    }

    @Override
    public void clear() {
        stored.clear();
    }
}
