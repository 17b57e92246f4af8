package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The units of one province from day to day. Every question about an area begins with them, and they change on a few days
 * of a decade, so the list of each span between two such days is put together once.
 */
final class ProvinceUnits {

    private final String code;
    private final Collection<NavigableMap<LocalDate, AdministrativeUnit>> units;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<LocalDate, List<AdministrativeUnit>> spans = new ConcurrentHashMap<>();

    /**
     * @param code of the province
     * @param units everyone that ever belonged to it, as it is from each of its days on
     */
    ProvinceUnits(String code, Collection<NavigableMap<LocalDate, AdministrativeUnit>> units) {
        this.code = code;
        this.units = List.copyOf(units);
        for (NavigableMap<LocalDate, AdministrativeUnit> days : this.units) {
            changes.addAll(days.keySet());
            days.values().forEach(unit -> {
                changes.add(unit.validity().from());
                unit.validity().to().ifPresent(last -> changes.add(last.plusDays(1)));
            });
        }
    }

    /** Those in force on a day, by code. */
    List<AdministrativeUnit> on(LocalDate day) {
        LocalDate since = changes.floor(day);
        return since == null ? List.of() : spans.computeIfAbsent(since, this::inForce);
    }

    private List<AdministrativeUnit> inForce(LocalDate day) {
        return units.stream()
                .map(days -> Optional.ofNullable(days.floorEntry(day)).map(Map.Entry::getValue))
                .flatMap(Optional::stream)
                .filter(unit -> unit.validity().covers(day))
                .filter(unit -> unit.province().code().equals(code))
                .sorted(Comparator.comparing(AdministrativeUnit::code))
                .toList();
    }
}
