package org.progressledger.household.read;

import org.progressledger.facts.Figures;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.household.KnownPersonalNumbers;
import org.progressledger.household.VillageAssignments;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.territory.KeptUnderUnits;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class HouseholdReadConfiguration {

    @Bean
    Projection householdProjection() {
        return new HouseholdProjection();
    }

    @Bean
    ReadModelConverters householdConverters() {
        return HouseholdConverters.all();
    }

    @Bean
    PeopleQueries peopleQueries(
            MongoOperations mongo, Generations generations, ProjectionPositions positions, CommitLog log) {
        return new PeopleQueries(mongo, generations, positions, log);
    }

    @Bean
    VillageAssignments villageAssignments(
            LedgerCommands commands,
            Territory territory,
            MongoOperations mongo,
            Generations generations,
            Lineages lineages,
            ProjectionPositions positions,
            CommitLog log) {
        return new VillageAssignments(
                commands,
                territory,
                new LivingIn(mongo, generations, lineages, positions, log),
                VillageAssignments.MOST_IN_ONE_COMMIT);
    }

    /** Here, because people are recorded only where a read model knows their numbers. */
    @Bean
    HouseholdPeople householdPeople(LedgerCommands commands, KnownPersonalNumbers numbers) {
        return new HouseholdPeople(commands, numbers);
    }

    @Bean
    Lineages householdLineages(MongoOperations mongo, Generations generations, Territory territory) {
        return new Lineages(mongo, generations, territory);
    }

    @Bean
    HouseholdQueries householdQueries(
            MongoOperations mongo,
            Generations generations,
            Figures figures,
            ReviewProcedures procedures,
            Lineages lineages) {
        return new HouseholdQueries(mongo, generations, figures, procedures, lineages);
    }

    @Bean
    KnownHouseholds knownHouseholds(HouseholdQueries queries) {
        return new StoredHouseholds(queries);
    }

    @Bean
    KeptUnderUnits householdsUnderUnits(
            HouseholdQueries queries, Territory territory, ProjectionPositions positions, CommitLog log) {
        return new HouseholdsUnderUnits(queries, territory, positions, log);
    }

    @Bean
    ReviewQueries reviewQueries(HouseholdQueries households, Lineages lineages) {
        return new ReviewQueries(households, lineages);
    }
}
