package org.progressledger.audit.read;

import java.util.List;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.audit.ReportingPeriods;
import org.progressledger.facts.DatedEvents;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class AuditReadConfiguration {

    @Bean
    static ReadModelConverters entryConverters() {
        return new ReadModelConverters(EntryConverters.all());
    }

    @Bean
    Projection entryProjection(List<EventCatalogue> catalogues, List<DatedEvents<?>> features) {
        return new EntryProjection(catalogues, features);
    }

    @Bean
    RecordedEntries recordedEntries(MongoOperations mongo, Generations generations) {
        return new StoredEntries(mongo, generations);
    }

    @Bean
    Projection periodProjection() {
        return new PeriodProjection();
    }

    @Bean
    ReportingPeriods reportingPeriods(MongoOperations mongo, Generations generations) {
        return new StoredPeriods(mongo, generations);
    }
}
