package org.progressledger.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.progressledger.web.form.StatedDecision;

/** What a program asks about a reorganisation, as JSON. */
interface ReorganisationRequest {

    /**
     * A plan as somebody wrote it down.
     *
     * @param province two-digit code
     * @param key key of the drawing that it brings, such as {@code GEO-2027}
     * @param title what it is called
     * @param effectiveOn first day of the new units
     */
    record Plan(
            @NotBlank @Pattern(regexp = "\\d{2}") String province,
            @NotBlank @Size(max = 40) String key,
            @NotBlank @Size(max = 120) String title,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision,
            @NotEmpty @Size(max = PlanRows.MOST) List<@NotNull PlanRow> rows) {}

    /**
     * The same plan, to be decided.
     *
     * @param checkedBy name of the account that checked it, another than the one that decides
     * @param digest what the check answered that account
     */
    record Decided(
            @Valid @NotNull Plan plan,
            @NotBlank String checkedBy,
            @NotBlank String digest) {}
}
