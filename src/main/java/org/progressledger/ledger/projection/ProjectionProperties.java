package org.progressledger.ledger.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of all projections.
 *
 * @param batchSize most events in one unit of work; more than ten times as far behind the ledger, several are written
 *     together
 * @param waitingDocuments about how many documents of each processor wait at most to be written together
 * @param rememberedDocuments how many documents each processor keeps in memory between writes
 * @param claimTimeout after how long without a sign of life another node may take over a projection
 * @param claimInterval how often a node tries to take over
 * @param supervision how often rebuilds and the state of other nodes are looked at
 */
@ConfigurationProperties("progress-ledger.projection")
record ProjectionProperties(
        @DefaultValue("1000") int batchSize,
        @DefaultValue("30000") int waitingDocuments,
        @DefaultValue("1000") int rememberedDocuments,
        @DefaultValue("10s") Duration claimTimeout,
        @DefaultValue("1s") Duration claimInterval,
        @DefaultValue("250ms") Duration supervision) {}
