package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadModelServerTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://localhost, progress_ledger",
        "mongodb://localhost/, progress_ledger",
        "mongodb://localhost:27017/?replicaSet=rs0, progress_ledger",
        "mongodb://localhost/province, province",
        "mongodb://localhost/province?replicaSet=rs0, province"
    })
    void the_database_is_the_one_that_the_address_names_or_progress_ledger(String uri, String database) {
        try (ReadModelServer server = ReadModelServer.at(uri)) {
            assertThat(server.getConnectionString().getDatabase()).isEqualTo(database);
            assertThat(server.getConnectionString().getRequiredReplicaSetName())
                    .isEqualTo(uri.contains("rs0") ? "rs0" : null);
        }
    }
}
