package org.progressledger.audit.evidence;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A line of the contents: which event is where in the account.
 *
 * @param effectiveOn the day from which it is true, as the ledger reads it
 * @param unit under which it is told; empty where it is under none
 * @param stream what it is about
 * @param type its stored name
 */
record PackEntry(long position, LocalDate effectiveOn, String unit, String stream, String type) {

    /** Unit by unit, and there one subject after the other. */
    static final Comparator<PackEntry> ORDER = Comparator.comparing(PackEntry::unit)
            .thenComparing(PackEntry::stream)
            .thenComparingLong(PackEntry::position);
}
