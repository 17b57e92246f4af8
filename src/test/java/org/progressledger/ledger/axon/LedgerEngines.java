package org.progressledger.ledger.axon;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;

/** The event store as the application builds it, for whoever has no application around it. */
public final class LedgerEngines {

    private LedgerEngines() {}

    public static LedgerEventStorageEngine engine(CommitLog log, Appender appender, EventCatalogue... catalogues) {
        Serializer serializer = new LedgerSerializer(new LogicalNames(List.of(catalogues), List.of()));
        return LedgerEventStorageEngine.builder(log, appender, serializer, serializer)
                .build();
    }

    public static LedgerEventStore store(LedgerEventStorageEngine engine, Appender appender) {
        return LedgerEventStore.builder(engine, appender).build();
    }

    /** The way in, with the command bus as the application has it: the actor and the source become metadata. */
    public static LedgerCommands commands(CommandGateway gateway, CommitLog log) {
        return new LedgerCommands(gateway, log);
    }

    public static MessageHandlerInterceptor<CommandMessage<?>> metadataFromCommand() {
        return new CorrelationDataInterceptor<>(EventMetadata.fromCommand());
    }
}
