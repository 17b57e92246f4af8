package org.progressledger.report.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.report.HouseholdLine;
import org.progressledger.ruleset.PovertyClass;

/** Whom one row of a table counts. */
final class Counted {

    private final List<HouseholdLine> lines;
    private final Optional<Inhabitants> inhabitants;
    private final Map<PovertyClass, List<HouseholdLine>> byClass;

    private Counted(
            List<HouseholdLine> lines,
            Optional<Inhabitants> inhabitants,
            Map<PovertyClass, List<HouseholdLine>> byClass) {
        this.lines = lines;
        this.inhabitants = inhabitants;
        this.byClass = byClass;
    }

    /**
     * Told apart by class once, because every column asks for one class.
     *
     * @param lines its households of every class on the closing day
     * @param inhabitants all who live there; empty if that is not reported
     */
    static Counted all(List<HouseholdLine> lines, Optional<Inhabitants> inhabitants) {
        Map<PovertyClass, List<HouseholdLine>> byClass =
                lines.stream().collect(Collectors.groupingBy(HouseholdLine::povertyClass));
        return new Counted(List.copyOf(lines), inhabitants, byClass);
    }

    List<HouseholdLine> lines() {
        return lines;
    }

    /** Only those of one class; the inhabitants stay. */
    Counted of(PovertyClass povertyClass) {
        return new Counted(
                byClass.getOrDefault(povertyClass, List.of()),
                inhabitants,
                Map.of(povertyClass, byClass.getOrDefault(povertyClass, List.of())));
    }

    /** Average living standard and living of agriculture, forestry, fishery or salt (NLN). */
    Counted agriculturalOfAverageLiving() {
        return of(PovertyClass.AVERAGE).those(line -> has(line, HouseholdTrait.AGRICULTURAL));
    }

    Counted those(Predicate<HouseholdLine> chosen) {
        List<HouseholdLine> those = lines.stream().filter(chosen).toList();
        return new Counted(those, inhabitants, Map.of());
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
