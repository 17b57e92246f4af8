package org.progressledger.fund.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.fund.ProjectCommand.DescribeProject;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/**
 * A project as it is described from a day on; the fields are those of {@link DescribeProject}.
 *
 * @param effectiveOn the day of the decision when absent
 */
record ProjectRequest(
        @NotBlank String code,
        @NotBlank String name,
        @NotBlank String projectKind,
        @NotEmpty List<UnitId> places,
        Optional<String> capacity,
        @NotNull Integer firstYear,
        @NotNull Integer lastYear,
        @NotNull Money investment,
        Optional<Money> central,
        @NotBlank String owner,
        Optional<LocalDate> effectiveOn,
        @Valid @NotNull StatedDecision decision) {

    DescribeProject command() {
        return new DescribeProject(
                code,
                name,
                projectKind,
                places,
                capacity,
                firstYear,
                lastYear,
                investment,
                central.orElse(Money.ZERO),
                owner,
                effectiveOn.orElse(decision.date()),
                decision.reference());
    }
}
