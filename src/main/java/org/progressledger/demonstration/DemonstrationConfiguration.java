package org.progressledger.demonstration;

import org.progressledger.intake.Intake;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
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

    @Bean
    DemonstrationLists demonstrationLists(
            DemonstrationProperties properties, Territory territory, PovertyRuleSets ruleSets) {
        return new DemonstrationLists(properties.seed(), territory, ruleSets);
    }

    @Bean
    DemonstrationLedger demonstrationLedger(DemonstrationLists lists, CommitLog log) {
        return new DemonstrationLedger(lists, log);
    }

    @Bean
    DemonstrationRunner demonstrationRunner(
            DemonstrationProperties properties,
            DemonstrationLists lists,
            DemonstrationLedger ledger,
            Intake intake,
            LedgerCommands commands) {
        return new DemonstrationRunner(new DemonstrationLoading(
                lists,
                properties.lists(),
                new ListLoading(intake),
                new PopulationLoading(lists.province(), commands),
                ledger));
    }
}
