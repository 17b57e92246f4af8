package org.progressledger.ledger.axon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.progressledger.support.BareLedger;
import org.progressledger.support.MongoDatabases;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The ledger's own beans, Axon's and Boot's as the application has them, with the toy aggregate. */
@Import(BareLedger.class)
class WellApplication {

    /** Starts on the embedded store whatever the environment says, unless the properties name a MongoDB. */
    static ConfigurableApplicationContext start(Path directory, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("progress-ledger.embedded.directory=" + directory);
        all.add("management.endpoint.health.group.readiness.include=readinessState,ledger");
        if (all.stream().noneMatch(property -> property.startsWith(MongoDatabases.VARIABLE))) {
            all.add(MongoDatabases.VARIABLE + "=");
        }
        return new SpringApplicationBuilder(WellApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(all.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    @Bean
    EventCatalogue wellEvents() {
        return WellEvent.CATALOGUE;
    }

    @Bean
    SnapshottedAggregate wellSnapshots() {
        return new SnapshottedAggregate("well", Well.class);
    }

    /** Where the snapshotter looks for aggregates that Spring has not found by their annotation. */
    @Bean
    AggregateFactory<Well> wellFactory() {
        return new GenericAggregateFactory<>(Well.class);
    }

    @Bean
    ConfigurerModule wells(BeanFactory beans) {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Well.class)
                .configureSnapshotTrigger(configuration ->
                        beans.getBean(LedgerConfiguration.SNAPSHOTS, SnapshotTriggerDefinition.class)));
    }
}
