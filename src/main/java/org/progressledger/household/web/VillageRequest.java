package org.progressledger.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.VillageAssignment;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/**
 * A decision says to which unit a village belongs: of a divided unit, of one that gave a part, or by a decision of its own.
 *
 * @param unit unit that is recorded with the households, such as {@code 05461@2004}
 * @param village its name as it is recorded, however marks and capitals are set
 * @param to the other unit, such as {@code 05467@2025}
 * @param effectiveOn first day; absent for the day on which the other unit took a part
 */
record VillageRequest(
        @NotNull UnitId unit,

        @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
        String village,

        @NotNull UnitId to,
        Optional<LocalDate> effectiveOn,
        @Valid @NotNull StatedDecision decision) {

    VillageAssignment assignment() {
        return new VillageAssignment(unit, village, to, effectiveOn, decision.reference());
    }
}
