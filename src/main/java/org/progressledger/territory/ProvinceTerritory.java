package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;
import org.progressledger.territory.TerritoryEvent.UnitTakenOver;

/**
 * The territory of one province as its events tell it. The aggregate decides by it, and all provinces together are the
 * {@link Territory} that everybody asks.
 *
 * @param events what it is the fold of
 * @param province empty before the province is opened
 * @param drawings the drawings of the map, the oldest first
 * @param districts the districts with the days of their lives, by code
 * @param units by identity, in the order in which they came
 * @param descents out of which units units were made, in the order in which it was recorded
 * @param villages by identity
 */
record ProvinceTerritory(
        List<TerritoryEvent> events,
        Optional<Province> province,
        List<Boundaries> drawings,
        Map<String, DistrictLife> districts,
        Map<UnitId, UnitLife> units,
        List<Descent> descents,
        Map<VillageId, VillageLife> villages) {

    /** A district through its life. */
    record DistrictLife(FormerDistrict district, Validity validity) {}

    /** What became of a unit: {@link Succession} before the two units are looked up. */
    record Descent(UnitId from, UnitId to, Extent extent, String note, LocalDate since, List<String> villages) {

        Descent {
            villages = List.copyOf(villages);
        }
    }

    ProvinceTerritory {
        events = List.copyOf(events);
        drawings = List.copyOf(drawings);
        districts = Collections.unmodifiableMap(new LinkedHashMap<>(districts));
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        descents = List.copyOf(descents);
        villages = Collections.unmodifiableMap(new LinkedHashMap<>(villages));
    }

    /** What these events tell, in the order of their stream. */
    static ProvinceTerritory of(List<TerritoryEvent> events) {
        ProvinceFold fold = new ProvinceFold();
        events.forEach(fold::take);
        return fold.folded(events);
    }

    ProvinceTerritory with(List<TerritoryEvent> further) {
        return of(Stream.concat(events.stream(), further.stream()).toList());
    }

    boolean isOpened() {
        return province.isPresent();
    }

    /** Whether the map was drawn anew under this key, or opened with it. */
    boolean hasDrawing(String key) {
        return drawings.stream().anyMatch(drawing -> drawing.key().equals(key));
    }

    Boundaries lastDrawing() {
        return drawings.get(drawings.size() - 1);
    }

    Stream<AdministrativeUnit> unitsOn(LocalDate day) {
        return units.values().stream().flatMap(unit -> unit.on(day).stream());
    }

    Optional<AdministrativeUnit> unitOn(UnitId unit, LocalDate day) {
        return Optional.ofNullable(units.get(unit)).flatMap(life -> life.on(day));
    }

    /** How the unit went into another province, if it has not come back. */
    Optional<UnitHandedOver> handOverOf(UnitId unit) {
        return Optional.ofNullable(units.get(unit))
                .filter(life -> life.parents().isLast(Optional.empty()))
                .stream()
                .flatMap(life -> handOvers().filter(handed -> handed.unit().equals(unit)))
                .reduce((earlier, later) -> later);
    }

    /** How the unit went into another province next after that day, whether it has come back or not. */
    Optional<UnitHandedOver> handOverAfter(UnitId unit, LocalDate day) {
        return handOvers()
                .filter(handed -> handed.unit().equals(unit))
                .filter(handed -> handed.effectiveOn().isAfter(day))
                .findFirst();
    }

    /** How the village went into another province with its unit, if it has not come back. */
    Optional<UnitHandedOver> handOverOf(VillageId village) {
        return Optional.ofNullable(villages.get(village))
                .filter(life -> life.here().isLast(false))
                .stream()
                .flatMap(life -> handOvers().filter(handed -> handed.villages().contains(village)))
                .reduce((earlier, later) -> later);
    }

    private Stream<UnitHandedOver> handOvers() {
        return events.stream().filter(UnitHandedOver.class::isInstance).map(UnitHandedOver.class::cast);
    }

    /** The last day on which a unit came from or went into another province. */
    Optional<LocalDate> lastHandOver() {
        return events.stream()
                .filter(event -> event instanceof UnitHandedOver || event instanceof UnitTakenOver)
                .map(TerritoryEvent::effectiveOn)
                .max(LocalDate::compareTo);
    }

    WholeSuccessors wholeSuccessors() {
        return new WholeSuccessors(descents);
    }

    Stream<Village> villagesOn(LocalDate day) {
        WholeSuccessors successors = wholeSuccessors();
        return villages.values().stream()
                .flatMap(village -> village.on(day).stream())
                .map(village -> village.in(successors.located(village.unit(), day)));
    }

    Optional<Village> villageOn(VillageId village, LocalDate day) {
        return Optional.ofNullable(villages.get(village))
                .flatMap(life -> life.on(day))
                .map(found -> found.in(wholeSuccessors().located(found.unit(), day)));
    }
}
