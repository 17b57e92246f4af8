package org.progressledger.audit.evidence;

import java.util.Optional;
import java.util.SortedMap;

/**
 * What the account calls things: the file {@code words.json}.
 *
 * @param types kinds of events by their stored names
 * @param roles in which events were recorded
 * @param units names of the units that events speak of, as known at the basis, by their identities
 */
record PackWords(SortedMap<String, Word> types, SortedMap<String, Word> roles, SortedMap<String, String> units) {

    /** A word in both languages. */
    record Word(String vietnamese, String english) {}

    Word type(String type) {
        return types.getOrDefault(type, new Word(type, type));
    }

    Word role(String role) {
        return roles.getOrDefault(role, new Word(role, role));
    }

    Optional<String> unit(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** The unit under which something is told, as it stands in an account. */
    String place(String unit) {
        return unit.isEmpty()
                ? AccountText.both("Không theo đơn vị", "Of no unit")
                : AccountText.escaped(
                        unit(unit).map(name -> name + " · " + unit).orElse(unit));
    }
}
