package org.progressledger.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demonstration province is loaded.
 *
 * @param seed determines every household and every byte of the lists
 * @param lists most lists to load, in the order of the reviews; 0 loads none, the province has fewer than 200.
 *     The plans and payments are loaded after the last of all lists
 */
@ConfigurationProperties("progress-ledger.demonstration")
record DemonstrationProperties(
        @DefaultValue("2025") long seed,
        @DefaultValue("200") int lists) {}
