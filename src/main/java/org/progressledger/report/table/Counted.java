package org.progressledger.report.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.report.HouseholdLine;
import org.progressledger.ruleset.PovertyClass;

/**
 * Whom one row of a table counts.
 *
 * @param lines its households of every class on the closing day
 * @param inhabitants all who live there; empty if that is not reported
 */
record Counted(List<HouseholdLine> lines, Optional<Inhabitants> inhabitants) {

    Counted {
        lines = List.copyOf(lines);
    }

    /** Only those of one class; the inhabitants stay. */
    Counted of(PovertyClass povertyClass) {
        return those(line -> line.povertyClass() == povertyClass);
    }

    /** Average living standard and living of agriculture, forestry, fishery or salt (NLN). */
    Counted agriculturalOfAverageLiving() {
        return of(PovertyClass.AVERAGE).those(line -> has(line, HouseholdTrait.AGRICULTURAL));
    }

    Counted those(Predicate<HouseholdLine> chosen) {
        return new Counted(lines.stream().filter(chosen).toList(), inhabitants);
    }

    long households() {
        return lines.size();
    }

    long persons() {
        return lines.stream().mapToLong(HouseholdLine::members).sum();
    }

    OptionalLong allHouseholds() {
        return inhabitants.isPresent() ? OptionalLong.of(inhabitants.get().households()) : OptionalLong.empty();
    }

    OptionalLong allPersons() {
        return inhabitants.isPresent() ? OptionalLong.of(inhabitants.get().persons()) : OptionalLong.empty();
    }

    static boolean has(HouseholdLine line, HouseholdTrait trait) {
        return line.assessment()
                .filter(assessment -> assessment.sheet().traits().contains(trait))
                .isPresent();
    }
}
