package org.progressledger.support;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.axon.LedgerConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The ledger as the application has it, and nothing else: a test adds a feature to it and starts it as a node. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration"
        })
@Import(LedgerConfiguration.class)
public class BareLedger {

    /** A node on a database that others may use as well. */
    public static ConfigurableApplicationContext on(
            MongoTestDatabase database, Class<?> feature, String... properties) {
        return start(feature, database.uri(), properties);
    }

    /** A node on the embedded store, whatever the environment says. */
    public static ConfigurableApplicationContext embedded(Class<?> feature, String... properties) {
        return start(feature, "", properties);
    }

    private static ConfigurableApplicationContext start(Class<?> feature, String mongo, String[] properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add(MongoDatabases.VARIABLE + "=" + mongo);
        all.add("management.endpoint.health.group.readiness.include=readinessState,ledger");
        SpringApplicationBuilder node = new SpringApplicationBuilder(BareLedger.class, feature)
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
