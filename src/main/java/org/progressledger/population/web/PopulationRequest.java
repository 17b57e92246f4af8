package org.progressledger.population.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.population.PopulationCommand.ReportPopulation;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;

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
        @Valid @NotNull Decision decision) {

    /**
     * @param number number and symbol as printed
     * @param date date of the document
     * @param issuer body that issued it
     */
    record Decision(
            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String number,

            @NotNull LocalDate date,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String issuer) {}

    ReportPopulation command() {
        return new ReportPopulation(
                unit,
                households,
                persons,
                effectiveOn.orElse(decision.date()),
                new DecisionReference(decision.number(), decision.date(), decision.issuer()));
    }
}
