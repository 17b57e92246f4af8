package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoTemplate;

class ReadModelHealthTest {

    @Test
    void a_store_that_went_away_is_down_and_not_an_error() {
        ReadModelServer server = ReadModelServer.inThisProcess();
        String address = server.getConnectionString().getConnectionString();
        try (MongoClient client = MongoClients.create(
                new ConnectionString(address + (address.contains("?") ? "&" : "?") + "serverSelectionTimeoutMS=50"))) {
            ReadModelHealth health = new ReadModelHealth(new MongoTemplate(client, "read_models"));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            server.close();

            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }
}
