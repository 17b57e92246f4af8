package org.progressledger.demonstration;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.audit.PeriodClosing;
import org.progressledger.commune.Communes;
import org.progressledger.correction.Corrections;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.intake.Intake;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.programme.ProgrammeChanges;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.Territory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
@EnableConfigurationProperties(DemonstrationProperties.class)
class DemonstrationConfiguration {

    /** Drawn by the rule sets that come with the application, so that the lists are the same whatever a ledger holds. */
    @Bean
    DemonstrationLists demonstrationLists(DemonstrationProperties properties, Territory territory) {
        return new DemonstrationLists(properties.seed(), territory, PovertyRuleSets.load());
    }

    @Bean
    DemonstrationLedger demonstrationLedger(DemonstrationLists lists, CommitLog log, Territory territory) {
        return new DemonstrationLedger(lists, log, territory);
    }

    @Bean
    StoryLoading storyLoading(
            DemonstrationLists lists,
            HouseholdPeople people,
            Corrections corrections,
            LedgerCommands commands,
            EventStore events,
            CommitLog log) {
        return new StoryLoading(
                new Stories(lists.province(), PovertyRuleSets.load()), people, corrections, commands, events, log);
    }

    @Bean
    DemonstrationRunner demonstrationRunner(
            DemonstrationProperties properties,
            DemonstrationLists lists,
            DemonstrationLedger ledger,
            Intake intake,
            LedgerCommands commands,
            Territory territory,
            ProgrammeChanges programmes,
            Communes communes,
            PeriodClosing closing,
            CommitLog log,
            StoryLoading stories) {
        return new DemonstrationRunner(new DemonstrationLoading(
                lists,
                properties.lists(),
                new TerritoryLoading(new InventedTerritory(lists.province(), territory), commands),
                new ProgrammeLoading(new InventedProgrammes(lists.province(), territory), programmes),
                new ListLoading(intake),
                new PopulationLoading(lists.province(), commands),
                new ResultLoading(new InventedResults(lists.province()), communes, commands),
                new HeadLoading(new InventedHeads(lists.province()), commands, log),
                new PeriodLoading(lists, closing, log),
                new FundLoading(
                        new InventedFunds(lists.province(), new InventedProgrammes(lists.province(), territory)),
                        new ListLoading(intake)),
                stories,
                ledger));
    }
}
