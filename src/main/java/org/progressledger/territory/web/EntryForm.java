package org.progressledger.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.VillageKind;
import org.progressledger.web.form.StatedDecision;

/** Requests whose lists a form asks for as lines of text. */
interface EntryForm {

    /** @param units codes or identities, separated by anything else than letters and digits */
    record AttributeOfUnits(
            @NotBlank @Size(max = 20_000) String units,
            @NotNull UnitAttribute attribute,
            Optional<String> value,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision) {

        private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}@]+");

        TerritoryRequest request() {
            return new TerritoryRequest.Attribute(
                    BETWEEN.splitAsStream(units).filter(code -> !code.isEmpty()).toList(),
                    attribute,
                    value,
                    effectiveOn,
                    decision);
        }
    }

    /** @param villages one a line, its kind before its name: {@code thôn Nà Mao (mẫu)} */
    record VillageLines(
            @NotNull UnitId unit,
            @NotBlank @Size(max = 20_000) String villages,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision) {

        TerritoryRequest request() {
            return new TerritoryRequest.Villages(
                    unit,
                    villages.lines()
                            .map(VietnameseText::tidy)
                            .filter(line -> !line.isEmpty())
                            .map(VillageLines::village)
                            .toList(),
                    effectiveOn,
                    decision);
        }

        /** The longest kind that the line begins with; a name without one states no kind. */
        private static TerritoryRequest.NewVillage village(String line) {
            List<VillageKind> fitting = Arrays.stream(VillageKind.values())
                    .filter(kind -> kind != VillageKind.NOT_STATED)
                    .filter(kind -> VietnameseText.comparisonForm(line).startsWith(kind.word() + " "))
                    .toList();
            VillageKind kind = fitting.isEmpty() ? VillageKind.NOT_STATED : fitting.get(0);
            return new TerritoryRequest.NewVillage(
                    line.substring(kind.word().length()).strip(), kind, Optional.empty());
        }
    }
}
