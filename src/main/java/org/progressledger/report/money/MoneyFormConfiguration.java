package org.progressledger.report.money;

import org.progressledger.fund.FundCube;
import org.progressledger.programme.Programmes;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MoneyFormConfiguration {

    @Bean
    MoneyForms moneyForms(FundCube cube, Territory territory, Programmes programmes) {
        return new MoneyForms(cube, territory, programmes);
    }
}
