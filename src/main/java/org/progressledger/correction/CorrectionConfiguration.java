package org.progressledger.correction;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.facts.UndatedEvents;
import org.progressledger.household.HouseholdDecider;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.SnapshottedAggregate;
import org.progressledger.ruleset.PovertyRuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

    @Bean
    EventCatalogue correctionBatchEvents() {
        return new EventCatalogue(CorrectionBatch.TYPE, CorrectionBatchEvent.class);
    }

    @Bean
    UndatedEvents correctionBatchDates() {
        return new UndatedEvents(
                CorrectionBatchEvent.class,
                "says what was done, not what is true: each correction is an event of its household");
    }

    @Bean
    SnapshottedAggregate correctionBatchSnapshots() {
        return new SnapshottedAggregate(CorrectionBatch.TYPE, CorrectionBatch.class);
    }

    @Bean
    ApplyWorker correctionWorker(EventStore events, LedgerCommands commands, CorrectionIndex index) {
        return new ApplyWorker(new ApplyRun(new RecordedStreams(events), commands, ApplyRun.CHUNK_ENTRIES), index);
    }

    @Bean
    Corrections corrections(
            EventStore events,
            CorrectionIndex index,
            HouseholdDecider decider,
            PovertyRuleSets ruleSets,
            LedgerCommands commands,
            ApplyWorker correctionWorker) {
        return new Corrections(new RecordedStreams(events), index, decider, ruleSets, commands, correctionWorker);
    }
}
