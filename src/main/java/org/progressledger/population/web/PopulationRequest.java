package org.progressledger.population.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.population.PopulationCommand.ReportPopulation;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/**
 * A report of a population, as JSON.
 *
 * @param unit commune-level unit as {@code code@edition}, such as {@code 05569@2025}
 * @param households all households, poor or not
 * @param persons members of all of them
 * @param effectiveOn the day of the decision when absent
 */
record PopulationRequest(
        @NotNull UnitId unit,
        @NotNull Long households,
        @NotNull Long persons,
        Optional<LocalDate> effectiveOn,
        @Valid @NotNull StatedDecision decision) {

    ReportPopulation command() {
        return new ReportPopulation(
                unit, households, persons, effectiveOn.orElse(decision.date()), decision.reference());
    }
}
