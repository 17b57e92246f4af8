package org.progressledger.household;

import org.progressledger.ledger.axon.LedgerCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Apart from the other beans of households, because people are recorded only where a read model knows their numbers. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    HouseholdPeople householdPeople(LedgerCommands commands, KnownPersonalNumbers numbers) {
        return new HouseholdPeople(commands, numbers);
    }
}
