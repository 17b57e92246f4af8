package org.progressledger.territory.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.CheckedReorganisation;
import org.progressledger.territory.ReorganisationOutcome;
import org.progressledger.territory.ReorganisationOutcome.Changed;
import org.progressledger.territory.ReorganisationOutcome.Formed;
import org.progressledger.territory.ReorganisationOutcome.Given;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;

/**
 * What a check of a plan found, and what the plan would change. Nothing of it is recorded.
 *
 * @param refused whether a finding stands against it
 * @param findings in the order of the rows, those about the whole plan first
 * @param counts empty while a row cannot be read, like all that follows
 * @param ended units that would end, with whom it concerns
 * @param given parts that would pass from or to a unit that goes on, or with villages that the plan names
 * @param checkedBy name of the account that checked
 * @param digest names what was checked, by whom; absent for a plan that is refused
 */
record CheckAnswer(
        boolean refused,
        List<Said> findings,
        Optional<Counts> counts,
        List<FormedUnit> formed,
        List<ChangedUnit> changed,
        List<EndedUnit> ended,
        List<GivenPart> given,
        String checkedBy,
        Optional<String> digest) {

    /** @param divided among the ended ones: somebody must assign their households by village */
    record Counts(
            int formed,
            int kept,
            int renamed,
            int reclassified,
            int recoded,
            int ended,
            int divided,
            int giving,
            int endedDistricts) {

        private static Counts of(ReorganisationOutcome outcome) {
            return new Counts(
                    outcome.formed().size(),
                    outcome.kept().size(),
                    (int) outcome.changed().stream()
                            .filter(unit -> unit.name().isPresent())
                            .count(),
                    (int) outcome.changed().stream()
                            .filter(unit -> unit.kind().isPresent())
                            .count(),
                    (int) outcome.changed().stream()
                            .filter(unit -> unit.code().isPresent())
                            .count(),
                    outcome.ended().size(),
                    outcome.split().size(),
                    (int) outcome.given().stream()
                            .map(Given::unit)
                            .filter(outcome::isGiver)
                            .distinct()
                            .count(),
                    outcome.districts().size());
        }
    }

    record FormedUnit(UnitId unit, String code, String name, UnitKind kind, List<OriginUnit> origins) {}

    record OriginUnit(UnitId unit, String label, Extent extent, String note) {}

    /** What stays is absent. */
    record ChangedUnit(
            UnitId unit, String label, Optional<String> name, Optional<UnitKind> kind, Optional<String> code) {}

    /**
     * A unit that would end. What decisions say of it and what stands under it does not carry over to the new units.
     *
     * @param villages how many belong to it on its last day
     * @param attributes what decisions say of it on its last day
     * @param concerned how much other parts of the ledger keep under it, by their name, such as {@code households}
     */
    record EndedUnit(
            UnitId unit,
            String label,
            boolean divided,
            int villages,
            Map<UnitAttribute, String> attributes,
            Map<String, Long> concerned) {}

    /**
     * A part that would pass to another unit. What is kept by village stays with the giver until somebody assigns it.
     *
     * @param goesOn whether the giver goes on
     * @param villages that the plan names; none if it names none
     * @param concerned how much other parts of the ledger keep in those villages, by their name, such as {@code households}
     */
    record GivenPart(
            UnitId unit,
            String label,
            boolean goesOn,
            UnitId to,
            String toLabel,
            List<String> villages,
            String note,
            Map<String, Long> concerned) {}

    static CheckAnswer unreadable(List<Said> findings, String checkedBy) {
        return new CheckAnswer(
                true,
                findings,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                checkedBy,
                Optional.empty());
    }

    static CheckAnswer of(
            CheckedReorganisation checked,
            List<Said> findings,
            List<EndedUnit> ended,
            List<GivenPart> given,
            String checkedBy,
            Optional<String> digest,
            NamedUnits units) {
        ReorganisationOutcome outcome = checked.outcome();
        return new CheckAnswer(
                checked.isRefused(),
                findings,
                Optional.of(Counts.of(outcome)),
                outcome.formed().stream().map(unit -> formed(unit, units)).toList(),
                outcome.changed().stream().map(unit -> changed(unit, units)).toList(),
                ended,
                given,
                checkedBy,
                digest);
    }

    private static FormedUnit formed(Formed unit, NamedUnits units) {
        return new FormedUnit(
                unit.unit(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.origins().stream()
                        .map(origin -> new OriginUnit(
                                origin.unit(), units.label(origin.unit()), origin.extent(), origin.note()))
                        .toList());
    }

    private static ChangedUnit changed(Changed unit, NamedUnits units) {
        return new ChangedUnit(unit.unit(), units.label(unit.unit()), unit.name(), unit.kind(), unit.code());
    }
}
