package org.progressledger.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.progressledger.ledger.axon.LedgerConfiguration;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.progressledger.territory.Territory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The ledger, the territory and the programmes as the application has them, without anything else. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration"
        })
@ComponentScan(
        basePackageClasses = {Territory.class, Programmes.class},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"org\\.progressledger\\.(territory|programme)\\.web\\..*", ".*(Test|IT)(\\$.*)?"}))
@Import(LedgerConfiguration.class)
class ProgrammeNode {

    @Bean
    static MoneyNames moneyNames() {
        return new MoneyNames(Map.of(), Map.of());
    }

    static ConfigurableApplicationContext on(MongoTestDatabase database) {
        String address = database.server().getConnectionString();
        String uri = address.contains("/?")
                ? address.replace("/?", "/" + database.name() + "?")
                : address.replaceAll("/$", "") + "/" + database.name();
        return start(MongoDatabases.VARIABLE + "=" + uri);
    }

    static ConfigurableApplicationContext start(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("progress-ledger.territory.provinces=19");
        all.add("management.endpoint.health.group.readiness.include=readinessState,ledger");
        if (all.stream().noneMatch(property -> property.startsWith(MongoDatabases.VARIABLE))) {
            all.add(MongoDatabases.VARIABLE + "=");
        }
        SpringApplicationBuilder node = new SpringApplicationBuilder(ProgrammeNode.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off");
        // Logging is set up once in a process; nodes that start at once in one would do it at the same time and fail.
        node.application()
                .setListeners(node.application().getListeners().stream()
                        .filter(listener -> !(listener instanceof LoggingApplicationListener))
                        .toList());
        return node.run(all.stream().map(property -> "--" + property).toArray(String[]::new));
    }
}
