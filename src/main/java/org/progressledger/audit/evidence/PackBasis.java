package org.progressledger.audit.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a pack rests on: its file {@code basis.json}.
 *
 * @param subject the code of a household, the identity of a unit, the number of a form
 * @param name of it for people
 * @param knownAt every event of the pack stands before this position
 * @param asked the question as it stands in an address
 * @param wholeStreams streams of which every event before {@code knownAt} is in the pack
 * @param events which, in the order of the ledger
 */
record PackBasis(
        int format,
        EvidenceKind kind,
        String subject,
        String name,
        long knownAt,
        Map<String, String> asked,
        List<String> wholeStreams,
        List<Event> events) {

    static final int FORMAT = 1;

    /** @param effectiveOn the day from which it is true, as the ledger reads it */
    record Event(long position, LocalDate effectiveOn) {}
}
