package org.progressledger.territory;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TerritoryProperties.class)
class TerritoryConfiguration {

    @Bean
    EventCatalogue territoryEvents() {
        return new EventCatalogue(TerritoryEvent.STREAMS, TerritoryEvent.class);
    }

    /** Opened here and not when the application starts, so that whoever is given it finds it complete. */
    @Bean
    LiveTerritory territory(EventStore events, CommitLog log, TerritoryProperties properties) {
        LiveTerritory territory = new LiveTerritory(events, log, keptProvinces(log, properties));
        territory.open();
        return territory;
    }

    /** Also those that the configuration does not name any more. */
    private static Set<String> keptProvinces(CommitLog log, TerritoryProperties properties) {
        Set<String> provinces = new TreeSet<>(properties.provinces());
        ReferenceFiles.provinceCodes().stream()
                .filter(code -> log.lastSequence(TerritoryEvent.stream(code)).isPresent())
                .forEach(provinces::add);
        return provinces;
    }

    @Bean
    EventCatalogue territoryRegisterEvents() {
        return new EventCatalogue(RegisterEvent.STREAM, RegisterEvent.class);
    }

    @Bean
    ProvincesOfLedger provincesOfLedger(LiveTerritory territory, CommitLog log, EventStorageEngine stored) {
        return new ProvincesOfLedger(territory, log, stored);
    }

    @Bean
    NationalRegister betweenProvinces(LedgerCommands commands, ProvincesOfLedger provinces) {
        return new NationalRegister(commands, provinces);
    }

    @Bean
    TerritoryRecords territoryRecords(LiveTerritory territory, EventStore events, CommitLog log) {
        return new TerritoryRecords(territory, events, log);
    }

    @Bean
    TerritoryChanges territoryChanges(LedgerCommands commands) {
        return new TerritoryChanges(commands);
    }

    @Bean
    Reorganisations reorganisations(LiveTerritory territory, TerritoryChanges changes) {
        return new Reorganisations(territory, changes);
    }

    @Bean
    WhenApplicationStartsThenOpenProvinces whenApplicationStartsThenOpenProvinces(
            LiveTerritory territory, LedgerCommands commands, TerritoryProperties properties) {
        return new WhenApplicationStartsThenOpenProvinces(
                territory, commands, ReferenceData::load, properties.provinces());
    }
}
