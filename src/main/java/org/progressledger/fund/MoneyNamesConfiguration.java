package org.progressledger.fund;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import org.progressledger.programme.MoneyNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the code map what money there is. */
@Configuration(proxyBeanMethods = false)
class MoneyNamesConfiguration {

    @Bean
    MoneyNames moneyNames() {
        return new MoneyNames(
                Arrays.stream(FundSource.values()).collect(toMap(FundSource::name, source -> source)),
                Arrays.stream(FundNature.values()).collect(toMap(FundNature::name, nature -> nature)));
    }
}
