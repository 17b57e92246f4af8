package org.progressledger.territory;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which territory the ledger keeps.
 *
 * @param provinces two-digit codes of the provinces; one that is taken out stays in a ledger that holds it
 */
@ConfigurationProperties("progress-ledger.territory")
record TerritoryProperties(@DefaultValue({"19", "51"}) List<String> provinces) {

    TerritoryProperties {
        provinces = List.copyOf(provinces);
    }
}
