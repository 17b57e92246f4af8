package org.progressledger.ledger.projection;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The operator's view of the projections, and the orders that can be given. */
@Endpoint(id = "projections")
public final class ProjectionsEndpoint {

    private static final String OPERATOR = "OPERATOR";

    private final Projections projections;
    private final ProjectionChecks checks;

    ProjectionsEndpoint(Projections projections, ProjectionChecks checks) {
        this.projections = projections;
        this.checks = checks;
    }

    /** What an operator can have done to a projection. */
    public enum Order {
        /** Build it anew beside the live generation and swap when it has caught up. */
        REBUILD,
        /** Retry its dead letters. */
        RETRY_DEAD_LETTERS,
        /** Build it anew beside the live generation and compare the two, without a swap. */
        CHECK
    }

    @ReadOperation
    public List<ProjectionStatus> all() {
        return projections.status();
    }

    @ReadOperation
    public ProjectionStatus one(@Selector String projection) {
        return projections.status(projection);
    }

    /** Answers the generation that is being built or checked, or how many streams have no dead letters any more. */
    @WriteOperation
    public Map<String, Object> order(@Selector String projection, Order order) {
        return switch (order) {
            case REBUILD -> Map.of("building", projections.rebuild(projection).number());
            case RETRY_DEAD_LETTERS -> Map.of("streamsMended", projections.retryDeadLetters(projection));
            case CHECK -> Map.of("checking", checks.begin(projection, OPERATOR).rebuilt());
        };
    }
}
