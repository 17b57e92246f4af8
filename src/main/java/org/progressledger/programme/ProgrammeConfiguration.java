package org.progressledger.programme;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    EventCatalogue programmeEvents() {
        return new EventCatalogue(ProgrammeEvent.TYPE, ProgrammeEvent.class);
    }

    @Bean
    EventCatalogue codeMapEvents() {
        return new EventCatalogue(CodeEvent.TYPE, CodeEvent.class);
    }

    /** Opened here and not when the application starts, so that whoever is given it finds it complete. */
    @Bean
    LiveProgrammes programmes(EventStore events, CommitLog log) {
        LiveProgrammes programmes = new LiveProgrammes(events, log);
        programmes.open();
        return programmes;
    }

    /** Opened here for the same reason. */
    @Bean
    LiveCodeMap codeMap(EventStore events, CommitLog log) {
        LiveCodeMap codes = new LiveCodeMap(events, log);
        codes.open();
        return codes;
    }

    @Bean
    CodeDecider codeDecider(LiveProgrammes programmes, Territory territory, MoneyNames names) {
        return new CodeDecider(programmes, territory, names);
    }

    @Bean
    ProgrammeChanges programmeChanges(LedgerCommands commands) {
        return new ProgrammeChanges(commands);
    }

    @Bean
    WhenApplicationStartsThenPublishNationalProgrammes whenApplicationStartsThenPublishNationalProgrammes(
            LiveProgrammes programmes, LedgerCommands commands) {
        return new WhenApplicationStartsThenPublishNationalProgrammes(
                programmes, commands, ShippedProgrammes.commands());
    }
}
