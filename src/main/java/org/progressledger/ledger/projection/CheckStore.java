package org.progressledger.ledger.projection;

import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/** Keeps the last check of each projection, where every node finds it. */
final class CheckStore {

    private static final String COLLECTION = "projectionChecks";

    private final MongoOperations mongo;

    CheckStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void keep(ProjectionCheck check) {
        mongo.save(check, COLLECTION);
    }

    Optional<ProjectionCheck> last(String projection) {
        return Optional.ofNullable(mongo.findById(projection, ProjectionCheck.class, COLLECTION));
    }
}
