package org.progressledger.audit.web;

import java.util.Comparator;
import java.util.List;
import org.progressledger.ledger.projection.ProjectionChecks;
import org.progressledger.ledger.projection.ProjectionStatus;
import org.progressledger.ledger.projection.Projections;
import org.progressledger.shared.Actor;
import org.springframework.stereotype.Component;

/** The projections with their checks, as pages and the API show them. */
@Component
class CheckedProjections {

    private final Projections projections;
    private final ProjectionChecks checks;

    CheckedProjections(Projections projections, ProjectionChecks checks) {
        this.projections = projections;
        this.checks = checks;
    }

    List<CheckAnswer> all() {
        return projections.status().stream()
                .sorted(Comparator.comparing(ProjectionStatus::projection))
                .map(status -> CheckAnswer.of(status, checks.last(status.projection())))
                .toList();
    }

    /** @throws org.progressledger.ledger.projection.UnknownProjectionException if there is none of this name */
    CheckAnswer one(String projection) {
        return CheckAnswer.of(projections.status(projection), checks.last(projection));
    }

    /** @throws org.progressledger.ledger.projection.CheckRefusedException if it cannot be begun now */
    CheckAnswer begin(String projection, Actor actor) {
        checks.begin(projection, actor.name());
        return one(projection);
    }
}
