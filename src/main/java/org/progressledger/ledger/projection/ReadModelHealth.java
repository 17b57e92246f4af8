package org.progressledger.ledger.projection;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Whether the store of the read models answers. Asks with {@code ping}, which both servers know; Boot's own indicator
 * asks with {@code hello}.
 */
final class ReadModelHealth extends AbstractHealthIndicator {

    private final MongoOperations mongo;

    ReadModelHealth(MongoOperations mongo) {
        super("The store of the read models does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        mongo.executeCommand(new Document("ping", 1));
        builder.up();
    }
}
