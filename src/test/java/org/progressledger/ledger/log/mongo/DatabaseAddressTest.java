package org.progressledger.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://ledger:word@localhost",
        "mongodb://ledger:word@localhost/",
        "mongodb://ledger:word@localhost/?replicaSet=rs0",
        "mongodb://ledger:word@localhost/?authSource=accounts",
        "mongodb://ledger:word@localhost/province",
        "mongodb://ledger@localhost/?authMechanism=MONGODB-X509&tls=true"
    })
    void naming_no_database_changes_nothing_about_the_login(String uri) {
        ConnectionString address = DatabaseAddress.of(uri);

        assertThat(address.getDatabase()).isIn("progress_ledger", "province");
        assertThat(address.getCredential()).isEqualTo(new ConnectionString(uri).getCredential());
    }
}
