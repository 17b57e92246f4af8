package org.progressledger.ledger.axon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.CommitTooLargeException;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.UnknownOutcomeException;
import org.progressledger.ledger.log.UnstorableEventException;
import org.progressledger.shared.Actor;

/**
 * The way in. Everything that one call records, for one or many aggregates, becomes one commit of the ledger or none.
 *
 * <pre>{@code
 * Recorded<String> recorded = commands.record(actor, Source.file("ra-soat.xlsx"), () -> {
 *     commands.send(new RegisterHousehold(...), Source.file("ra-soat.xlsx").sheet("Xã A").row(12));
 *     return commands.send(new RecogniseStatus(...));
 * });
 * }</pre>
 */
public final class LedgerCommands {

    private static final int ATTEMPTS = 100;

    private final CommandGateway gateway;
    private final CommitLog log;

    LedgerCommands(CommandGateway gateway, CommitLog log) {
        this.gateway = gateway;
        this.log = log;
    }

    /**
     * Does the work in one unit of work. Every event carries the actor, the role and the source in its metadata. A
     * command that fails inside and whose exception the work catches leaves no event and does not touch the others.
     *
     * @param work sends one or many commands with {@link #send}
     * @throws ConcurrentChangeException if somebody else recorded to the same stream meanwhile; nothing is stored and
     *     the caller may call again
     * @throws CommitTooLargeException if the work recorded more than one commit may hold; nothing is stored
     * @throws UnstorableEventException if a text of an event cannot be stored; nothing is stored
     * @throws LedgerUnavailableException if the store cannot be reached; nothing is stored
     * @throws UnknownOutcomeException if the store's answer was lost and could not be found out in time
     * @throws RuntimeException whatever leaves the work; nothing is stored
     * @throws IllegalStateException if called inside another unit of work, which would make two commits of one
     */
    public <R> Recorded<R> record(Actor actor, Source source, Supplier<R> work) {
        if (CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException(
                    "A unit of work is already open on this thread: send the command inside it instead");
        }
        Map<String, String> metadata = new HashMap<>(source.metadata());
        metadata.put(EventMetadata.ACTOR, actor.name());
        metadata.put(EventMetadata.ROLE, actor.role());
        try {
            return commit(new GenericMessage<>("ledger commands", metadata), work);
        } catch (ConcurrencyException | AggregateStreamCreationException | LockAcquisitionFailedException conflict) {
            throw new ConcurrentChangeException(
                    "Nothing was recorded, because of a change at the same time. Try again. " + conflict.getMessage(),
                    conflict);
        } catch (EventStoreException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /**
     * Does the work as {@link #record} does, and again from its start when another writer was faster.
     *
     * @throws ConcurrentChangeException if others were faster so often in a row that it is no accident
     */
    public <R> Recorded<R> recordPersistently(Actor actor, Source source, Supplier<R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return record(actor, source, work);
            } catch (ConcurrentChangeException faster) {
                if (attempt == ATTEMPTS) {
                    throw faster;
                }
            }
        }
    }

    private <R> Recorded<R> commit(Message<String> message, Supplier<R> work) {
        DefaultUnitOfWork<Message<String>> unitOfWork = DefaultUnitOfWork.startAndGet(message);
        unitOfWork.registerCorrelationDataProvider(Message::getMetaData);
        R answer;
        try {
            answer = work.get();
        } catch (RuntimeException | Error failure) {
            unitOfWork.rollback(failure);
            throw failure;
        }
        unitOfWork.commit();
        long next = LedgerEventStorageEngine.reached(unitOfWork)
                .orElseGet(() -> log.head().next());
        return new Recorded<>(answer, next - 1);
    }

    /**
     * Sends one command inside {@link #record} and answers what its handler returned.
     *
     * @throws RuntimeException what the handler threw
     */
    public <R> R send(Object command) {
        return send(command, Source.NONE);
    }

    /** Sends one command whose events were read from this source; what the source leaves empty is that of the work. */
    public <R> R send(Object command, Source source) {
        return gateway.sendAndWait(message(command).andMetaData(source.metadata()));
    }

    /**
     * The message by which a command travels. It bears the name of the outermost sealed interface that the command
     * belongs to, so that one handler with that interface as its parameter takes the whole family.
     */
    public static CommandMessage<Object> message(Object command) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(command), family(command.getClass()).getName());
    }

    private static Class<?> family(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .<Class<?>>map(LedgerCommands::family)
                .orElse(type);
    }
}
