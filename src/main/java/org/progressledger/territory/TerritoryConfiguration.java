package org.progressledger.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

    private static final Logger LOGGER = LoggerFactory.getLogger(TerritoryConfiguration.class);

    @Bean
    Territory territory() {
        Territory territory = Territory.load();
        Map<Finding.Kind, Long> findings =
                territory.findings().stream().collect(groupingBy(Finding::kind, TreeMap::new, counting()));
        LOGGER.info("Rows of the reference data on administrative units that do not fit the others: {}", findings);
        return territory;
    }
}
