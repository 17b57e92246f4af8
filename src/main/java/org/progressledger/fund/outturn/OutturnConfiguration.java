package org.progressledger.fund.outturn;

import org.progressledger.fund.FundCube;
import org.progressledger.shared.Money;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class OutturnConfiguration {

    private static final String PREFIX = "progress-ledger.funds.";

    @Bean
    Outturns outturns(FundCube cube) {
        return new Outturns(cube);
    }

    /** What comes with the application, unless the installation says otherwise. */
    @Bean
    AttentionRules attentionRules(Environment environment) {
        AttentionRules shipped = AttentionRules.load();
        return new AttentionRules(
                environment.getProperty(PREFIX + "small-projects", Integer.class, shipped.smallProjects()),
                new Money(environment.getProperty(
                        PREFIX + "small-below", Long.class, shipped.smallBelow().dong())),
                environment.getProperty(PREFIX + "advance-months", Integer.class, shipped.advanceMonths()),
                shipped.source(),
                shipped.verified());
    }
}
