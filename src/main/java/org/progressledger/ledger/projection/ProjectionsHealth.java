package org.progressledger.ledger.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down until every projection has caught up with the ledger once since the start, and while one stands still. */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private final Projections projections;

    ProjectionsHealth(Projections projections) {
        super("The state of the projections cannot be told");
        this.projections = projections;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (ProjectionStatus status : projections.status()) {
            if (!status.ready() || !status.live().error().isEmpty()) {
                builder.down();
            }
            builder.withDetail(status.projection(), details(status));
        }
    }

    private static Map<String, Object> details(ProjectionStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ready", status.ready());
        details.put("percentage", status.current().percentage());
        details.put("lag", status.current().lag());
        details.put("deadLetters", status.live().deadLetters());
        if (!status.live().error().isEmpty()) {
            details.put("error", status.live().error());
        }
        return details;
    }
}
