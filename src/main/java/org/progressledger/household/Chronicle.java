package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one thing day by day: each entry holds from its day until the next entry's. Of two entries for one
 * day the later recorded holds.
 */
record Chronicle<V>(List<Entry<V>> entries) {

    record Entry<V>(LocalDate effectiveOn, V value) {}

    Chronicle {
        entries = List.copyOf(entries);
    }

    static <V> Chronicle<V> empty() {
        return new Chronicle<>(List.of());
    }

    Chronicle<V> with(LocalDate effectiveOn, V value) {
        List<Entry<V>> longer = new ArrayList<>(entries);
        int place = longer.size();
        while (place > 0 && longer.get(place - 1).effectiveOn().isAfter(effectiveOn)) {
            place--;
        }
        longer.add(place, new Entry<>(effectiveOn, value));
        return new Chronicle<>(longer);
    }

    /** The entry that holds on a day. */
    Optional<Entry<V>> on(LocalDate day) {
        for (int index = entries.size() - 1; index >= 0; index--) {
            if (!entries.get(index).effectiveOn().isAfter(day)) {
                return Optional.of(entries.get(index));
            }
        }
        return Optional.empty();
    }

    /** The next entry after a day. */
    Optional<Entry<V>> after(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.effectiveOn().isAfter(day))
                .findFirst();
    }
}
