package org.progressledger.programme;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvents;
import org.progressledger.facts.UndatedEvents;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.programme.CodeEvent.BudgetUnitNamed;
import org.progressledger.programme.CodeEvent.CodeDropped;
import org.progressledger.programme.CodeEvent.CodeMapped;
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
    UndatedEvents programmeDates() {
        return new UndatedEvents(
                ProgrammeEvent.class, "concerns no unit: a programme is structured for a country or a province");
    }

    @Bean
    EventCatalogue codeMapEvents() {
        return new EventCatalogue(CodeEvent.TYPE, CodeEvent.class);
    }

    @Bean
    DatedEvents<BudgetUnitNamed> budgetUnitDates() {
        return new DatedEvents<>(
                BudgetUnitNamed.class,
                named -> DatedEvent.of(named.effectiveOn(), Kind.ENTRY, named.unit(), Optional.empty()));
    }

    @Bean
    UndatedEvents mappedCodeDates() {
        return new UndatedEvents(CodeMapped.class, "concerns no unit: a code means the same everywhere");
    }

    @Bean
    UndatedEvents droppedCodeDates() {
        return new UndatedEvents(CodeDropped.class, "concerns no unit: a code means the same everywhere");
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
