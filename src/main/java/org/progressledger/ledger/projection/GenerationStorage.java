package org.progressledger.ledger.projection;

import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * What one generation keeps.
 *
 * @param parkedStreams reads which streams have dead letters
 */
record GenerationStorage(
        DocumentStore documents,
        TokenStore tokens,
        SequencedDeadLetterQueue<EventMessage<?>> deadLetters,
        Supplier<Set<String>> parkedStreams) {}
