package org.progressledger.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

/** What can be asked of a project or task. Sent through {@link Funds}. */
public sealed interface ProjectCommand {

    /** Code of the project, or of the task for recurrent money. */
    String code();

    @TargetAggregateIdentifier
    default String stream() {
        return Project.stream(code());
    }

    /** Describes the project from a day on; the first description registers it. The fields are those of
     * {@link ProjectEvent.ProjectDescribed}. */
    record DescribeProject(
            String code,
            String name,
            String kind,
            List<UnitId> places,
            Optional<String> capacity,
            int firstYear,
            int lastYear,
            Money investment,
            Money central,
            String owner,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ProjectCommand {

        public DescribeProject {
            places = List.copyOf(places);
        }

        ProjectDescribed event() {
            return new ProjectDescribed(
                    code,
                    name,
                    kind,
                    places,
                    capacity,
                    firstYear,
                    lastYear,
                    investment,
                    central,
                    owner,
                    effectiveOn,
                    decision);
        }
    }
}
