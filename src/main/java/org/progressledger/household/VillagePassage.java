package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Province;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/**
 * The way of a village from one unit to another.
 *
 * @param before unit in which it lies on the day before
 * @param onTheDay unit in which it would lie on the first day without the decision
 * @param day first day
 * @param part whether the other unit took a part on that day: then the village is one of a reorganisation
 */
record VillagePassage(UnitId before, UnitId onTheDay, UnitId to, LocalDate day, boolean part) {

    /** @throws HouseholdRefusedException if the village cannot go that way on that day */
    static VillagePassage of(VillageAssignment assignment, Territory territory) {
        List<Succession> parts = territory.partsOf(assignment.from()).stream()
                .filter(part -> part.to().id().equals(assignment.to()))
                .toList();
        LocalDate day = assignment.effectiveOn().orElseGet(() -> dayOf(parts, assignment, territory));
        VillagePassage passage = new VillagePassage(
                territory.located(assignment.from(), day.minusDays(1)),
                territory.located(assignment.from(), day),
                assignment.to(),
                day,
                parts.stream().anyMatch(part -> part.since().equals(day)));
        if (!passage.part() && !passage.isBetweenUnitsInForce(territory)) {
            throw refused(
                    RefusalReason.VILLAGE_CANNOT_PASS,
                    named(passage.onTheDay(), territory),
                    named(passage.to(), territory),
                    day);
        }
        return passage;
    }

    private static LocalDate dayOf(List<Succession> parts, VillageAssignment assignment, Territory territory) {
        if (territory.partsOf(assignment.from()).isEmpty()) {
            throw refused(RefusalReason.UNIT_NOT_DIVIDED, named(assignment.from(), territory));
        }
        Comparator<Succession> namedThenLatest = Comparator.<Succession, Boolean>comparing(
                        part -> part.names(assignment.village()))
                .thenComparing(Succession::since);
        return parts.stream()
                .max(namedThenLatest)
                .map(Succession::since)
                .orElseThrow(() -> refused(
                        RefusalReason.UNIT_DID_NOT_TAKE_OVER,
                        named(assignment.to(), territory),
                        named(assignment.from(), territory)));
    }

    /**
     * Units with which households of the village may be recorded. Of a unit that goes on, also those that all of went into
     * it: their households are recorded there still.
     */
    Set<UnitId> recordedUnits(UnitId from, Territory territory) {
        if (!from.equals(before) || !territory.isInForce(onTheDay, day)) {
            return Set.of(from);
        }
        Set<UnitId> units = new LinkedHashSet<>();
        Deque<UnitId> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            UnitId unit = open.remove();
            if (units.add(unit)) {
                territory.originsOf(unit).stream()
                        .filter(origin -> origin.extent() == Succession.Extent.WHOLE)
                        .forEach(origin -> open.add(origin.from().id()));
            }
        }
        return units;
    }

    /** Both of one province: a territory is one stream per province. */
    private boolean isBetweenUnitsInForce(Territory territory) {
        return !onTheDay.equals(to)
                && territory.isInForce(onTheDay, day)
                && territory.isInForce(to, day)
                && provinceOf(onTheDay, territory).equals(provinceOf(to, territory));
    }

    private Optional<Province> provinceOf(UnitId unit, Territory territory) {
        return territory.unit(unit, day).map(AdministrativeUnit::province);
    }

    /** Whether the village may be recorded in this unit on the day: it is there already, or nobody moved it yet. */
    boolean touches(UnitId unit) {
        return unit.equals(before) || unit.equals(onTheDay) || unit.equals(to);
    }

    static String named(UnitId unit, Territory territory) {
        return territory
                .unit(unit)
                .map(known -> known.label() + " (" + unit + ")")
                .orElseGet(unit::toString);
    }

    static HouseholdRefusedException refused(RefusalReason reason, Object... arguments) {
        return new HouseholdRefusedException(Decided.Refused.because(reason, arguments));
    }
}
