package org.progressledger.programme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.programme.ProgrammeEvent.ItemEstablished;
import org.progressledger.programme.ProgrammeEvent.ItemRenamed;

/**
 * What is recorded of a programme or a part of one.
 *
 * @param namings by the first days on which they hold
 * @param endsOn its own last day; it may end earlier with what is above it
 */
record ItemLife(ItemEstablished established, NavigableMap<LocalDate, Naming> namings, Optional<LocalDate> endsOn) {

    record Naming(String name, Optional<String> number) {}

    ItemLife {
        namings = Collections.unmodifiableNavigableMap(new TreeMap<>(namings));
    }

    static ItemLife of(ItemEstablished established) {
        return new ItemLife(
                established,
                new TreeMap<>(Map.of(established.effectiveOn(), new Naming(established.name(), established.number()))),
                established.endsOn());
    }

    ItemLife renamed(ItemRenamed event) {
        NavigableMap<LocalDate, Naming> more = new TreeMap<>(namings);
        more.put(event.effectiveOn(), new Naming(event.name(), event.number()));
        return new ItemLife(established, more, endsOn);
    }

    ItemLife endingOn(LocalDate day) {
        return new ItemLife(established, namings, Optional.of(day));
    }

    /** The first naming on days before it. */
    Naming namedOn(LocalDate day) {
        return Optional.ofNullable(namings.floorEntry(day))
                .orElseGet(namings::firstEntry)
                .getValue();
    }
}
