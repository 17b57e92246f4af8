package org.progressledger.territory;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.axon.LedgerConfiguration;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The ledger and the territory as the application has them, without anything else. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration"
        })
@ComponentScan(
        basePackageClasses = Territory.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"org\\.progressledger\\.territory\\.web\\..*", ".*(Test|IT)(\\$.*)?"}))
@Import(LedgerConfiguration.class)
class TerritoryNode {

    static ConfigurableApplicationContext on(MongoTestDatabase database) {
        String address = database.server().getConnectionString();
        String uri = address.contains("/?")
                ? address.replace("/?", "/" + database.name() + "?")
                : address.replaceAll("/$", "") + "/" + database.name();
        return start(MongoDatabases.VARIABLE + "=" + uri);
    }

    static ConfigurableApplicationContext start(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("management.endpoint.health.group.readiness.include=readinessState,ledger");
        if (all.stream().noneMatch(property -> property.startsWith(MongoDatabases.VARIABLE))) {
            all.add(MongoDatabases.VARIABLE + "=");
        }
        SpringApplicationBuilder node = new SpringApplicationBuilder(TerritoryNode.class)
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
