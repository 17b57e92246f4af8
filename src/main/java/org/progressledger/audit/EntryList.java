package org.progressledger.audit;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list, in the order of recording.
 *
 * @param next position after which the next part begins; empty if this is the last
 */
public record EntryList(List<ListedEntry> entries, Optional<Long> next) {

    public EntryList {
        entries = List.copyOf(entries);
    }
}
