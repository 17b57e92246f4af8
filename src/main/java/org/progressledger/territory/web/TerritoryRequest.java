package org.progressledger.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;
import org.progressledger.territory.VillageId;
import org.progressledger.territory.VillageKind;
import org.progressledger.web.form.StatedDecision;

/**
 * What can be said of units and villages, as JSON and as forms. In all of them {@code effectiveOn} is the first day on which
 * it holds and {@code decision} the document that says so.
 */
sealed interface TerritoryRequest {

    /**
     * What a decision says of one or many units.
     *
     * @param units codes of the day, or identities such as {@code 05569@2025}
     * @param value absent if they are so no longer
     */
    record Attribute(
            @NotEmpty @Size(max = 1_000) List<@NotBlank String> units,
            @NotNull UnitAttribute attribute,
            Optional<String> value,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}

    /** A unit bears another name. */
    record UnitName(
            @NotNull UnitId unit,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String name,

            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}

    /** A unit is of another kind. */
    record UnitClass(
            @NotNull UnitId unit,
            @NotNull UnitKind kind,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}

    /** A unit carries another code. */
    record UnitCode(
            @NotNull UnitId unit,
            @NotBlank @Pattern(regexp = "\\d{5}") String code,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}

    /**
     * A unit stands under another district or, with its villages, under another province; one of the two is stated.
     *
     * @param district code of a district of before 1 July 2025
     * @param province code of a province that the ledger keeps
     */
    record UnitParent(
            @NotNull UnitId unit,
            Optional<@Pattern(regexp = "(\\d{3})?") String> district,
            Optional<@Pattern(regexp = "(\\d{2})?") String> province,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}

    /** Villages of a unit come into the ledger. */
    record Villages(
            @NotNull UnitId unit,
            @NotEmpty @Size(max = 500) List<@Valid NewVillage> villages,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}

    /** @param village its identity; made of unit and name when absent */
    record NewVillage(
            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String name,

            @NotNull VillageKind kind,
            Optional<VillageId> village) {}

    /** A village bears another name. */
    record VillageName(
            @NotNull VillageId village,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String name,

            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}

    /**
     * A village ended on the day before.
     *
     * @param into the village that it went into; absent if it went into none
     */
    record VillageEnd(
            @NotNull VillageId village,
            Optional<VillageId> into,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}

    /** Whether a village counts among the extremely difficult ones. */
    record VillageDifficulty(
            @NotNull VillageId village,
            boolean extremelyDifficult,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements TerritoryRequest {}
}
