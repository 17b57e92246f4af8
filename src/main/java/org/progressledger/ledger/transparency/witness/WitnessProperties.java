package org.progressledger.ledger.transparency.witness;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which witnesses are asked.
 *
 * @param policyFile C2SP tlog-policy file: the witnesses with their keys and addresses, and the quorum
 * @param interval time between two rounds
 * @param timeout longest time that one request to a witness may take
 * @param patience after this long without a checkpoint that satisfies the quorum, health is down
 */
@ConfigurationProperties("progress-ledger.proof.witness")
record WitnessProperties(
        Path policyFile,
        @DefaultValue("10s") Duration interval,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1h") Duration patience) {}
