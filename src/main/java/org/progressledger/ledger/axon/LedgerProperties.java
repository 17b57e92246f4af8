package org.progressledger.ledger.axon;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the ledger is kept.
 *
 * @param embedded the store that is used when no MongoDB is named
 * @param mongodb the store that is used when one is named
 * @param snapshots when long streams get a snapshot
 */
@ConfigurationProperties("progress-ledger")
public record LedgerProperties(
        @DefaultValue Embedded embedded,
        @DefaultValue Mongodb mongodb,
        @DefaultValue Snapshots snapshots) {

    /** @param directory holds the ledger file; made when there is none */
    public record Embedded(
            @DefaultValue("./progress-ledger-data") Path directory) {

        Path ledgerFile() {
            return directory.resolve("ledger.sqlite");
        }
    }

    /**
     * @param uri connection string; empty text for the embedded store. The database is the one it names, or
     *     {@code progress_ledger}
     */
    public record Mongodb(@DefaultValue("") String uri) {}

    /** @param events a stream that has grown by this many events since its last snapshot gets another one */
    public record Snapshots(@DefaultValue("200") int events) {}

    /** The connection string of the MongoDB that keeps events and read models; empty in embedded mode. */
    public Optional<String> mongodbUri() {
        return Optional.of(mongodb.uri()).filter(uri -> !uri.isBlank());
    }
}
