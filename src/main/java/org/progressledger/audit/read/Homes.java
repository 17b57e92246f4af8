package org.progressledger.audit.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.progressledger.audit.RecordedEntry;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.shared.UnitId;

/**
 * Says where what streams are about lies, as far as the entries say so that were read until now: an entry that names no
 * unit concerns that of its effective day as it was known when the entry was recorded.
 */
final class Homes {

    private final Map<String, NavigableMap<LocalDate, UnitId>> byStream = new HashMap<>();

    RecordedEntry placed(KeptEntry entry) {
        if (entry.where() instanceof Where.Units named) {
            return entry.in(named.units());
        }
        if (entry.where() instanceof Where.Moving moving) {
            byStream.computeIfAbsent(entry.stream(), none -> new TreeMap<>()).put(entry.effectiveOn(), moving.unit());
            return entry.in(List.of(moving.unit()));
        }
        return entry.in(home(entry.stream(), entry.effectiveOn()));
    }

    private List<UnitId> home(String stream, LocalDate day) {
        NavigableMap<LocalDate, UnitId> homes = byStream.get(stream);
        if (homes == null) {
            return List.of();
        }
        Map.Entry<LocalDate, UnitId> home = homes.floorEntry(day);
        return List.of((home == null ? homes.firstEntry() : home).getValue());
    }
}
