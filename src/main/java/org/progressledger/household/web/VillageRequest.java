package org.progressledger.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.progressledger.household.VillageAssignment;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;

/**
 * A decision says to which of its successors a village of a divided unit belongs.
 *
 * @param unit unit that is recorded with the households, such as {@code 05461@2004}
 * @param village its name as it is recorded, however marks and capitals are set
 * @param to unit that took a part of the divided one, such as {@code 05467@2025}
 */
record VillageRequest(
        @NotNull UnitId unit,

        @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
        String village,

        @NotNull UnitId to,
        @Valid @NotNull HouseholdRequest.Decision decision) {

    VillageAssignment assignment() {
        return new VillageAssignment(unit, village, to, decision.reference());
    }
}
