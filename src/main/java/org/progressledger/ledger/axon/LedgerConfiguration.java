package org.progressledger.ledger.axon;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The ledger as the application has it. Closed in the opposite order: commands first, by Axon's own shutdown, then the
 * appender, which finishes what it has taken, then the store.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
public class LedgerConfiguration {

    /** Name of the bean that aggregates with long streams name in {@code @Aggregate(snapshotTriggerDefinition)}. */
    public static final String SNAPSHOTS = "ledgerSnapshots";

    @Bean
    LedgerMongoClient ledgerMongoClient(LedgerProperties properties) {
        return new LedgerMongoClient(properties.mongodbUri());
    }

    @Bean
    CommitLog commitLog(LedgerProperties properties, LedgerMongoClient client) {
        return client.log()
                .orElseGet(() -> new EmbeddedCommitLog(properties.embedded().ledgerFile()));
    }

    @Bean
    LedgerMeters ledgerMeters(MeterRegistry registry, CommitLog log) {
        return new LedgerMeters(registry, log);
    }

    @Bean
    Appender appender(CommitLog log, LedgerMeters meters) {
        return new Appender(log, Clock.systemUTC(), meters);
    }

    @Bean
    LedgerHealthIndicator ledgerHealthIndicator(CommitLog log, LedgerMeters meters) {
        return new LedgerHealthIndicator(log, meters);
    }

    @Bean
    LogicalNames logicalNames(
            ObjectProvider<EventCatalogue> catalogues, ObjectProvider<SnapshottedAggregate> aggregates) {
        return new LogicalNames(
                catalogues.stream().toList(), aggregates.stream().toList());
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(LogicalNames names) {
        return new LedgerSerializer(names);
    }

    /** Axon's general serializer writes tokens; one of them, the replay token, holds another token of any class. */
    @Bean
    Jackson3SerializerCustomizer tokensMayHoldTokens() {
        return mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    @Bean
    LedgerEventStorageEngine eventStorageEngine(
            CommitLog log,
            Appender appender,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Configuration axon) {
        LedgerEventStorageEngine.Builder builder =
                LedgerEventStorageEngine.builder(log, appender, eventSerializer, eventSerializer);
        builder.upcasterChain(axon.upcasterChain()).snapshotFilter(axon.snapshotFilter());
        return builder.build();
    }

    @Bean
    LedgerEventStore eventStore(LedgerEventStorageEngine engine, Appender appender, Configuration axon) {
        LedgerEventStore.Builder builder = LedgerEventStore.builder(engine, appender);
        builder.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return builder.build();
    }

    @Bean
    CorrelationDataProvider eventMetadataFromCommand() {
        return EventMetadata.fromCommand();
    }

    /** By default Axon keeps what a command applied before it threw a checked exception. */
    @Bean
    SmartInitializingSingleton failedCommandsLeaveNothing(SimpleCommandBus commandBus) {
        return () -> commandBus.setRollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE);
    }

    @Bean
    LedgerCommands ledgerCommands(CommandGateway gateway, CommitLog log) {
        return new LedgerCommands(gateway, log);
    }

    @Bean(SNAPSHOTS)
    SnapshotTriggerDefinition snapshots(Snapshotter snapshotter, LedgerProperties properties) {
        return new EventCountSnapshotTriggerDefinition(
                snapshotter, properties.snapshots().events());
    }
}
