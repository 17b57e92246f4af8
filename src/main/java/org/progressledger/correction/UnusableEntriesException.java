package org.progressledger.correction;

import java.util.List;

/** Entries of a proposal cannot be used, so nothing of it was recorded. */
public final class UnusableEntriesException extends RuntimeException {

    private final transient List<UnusableEntry> entries;

    UnusableEntriesException(List<UnusableEntry> entries) {
        super(entries.size() + " entries of a mass correction cannot be used");
        this.entries = List.copyOf(entries);
    }

    /** At least one, in the order of the list that was sent. */
    public List<UnusableEntry> entries() {
        return entries;
    }
}
