package org.progressledger.programme;

import java.util.Map;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The territory and the programmes as the application has them, without anything else. */
@ComponentScan(
        basePackageClasses = {Territory.class, Programmes.class},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"org\\.progressledger\\.(territory|programme)\\.web\\..*", ".*(Test|IT)(\\$.*)?"}))
class ProgrammeNode {

    static final String ONE_PROVINCE = "progress-ledger.territory.provinces=19";

    @Bean
    static MoneyNames moneyNames() {
        return new MoneyNames(Map.of(), Map.of());
    }
}
