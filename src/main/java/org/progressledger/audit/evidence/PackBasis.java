package org.progressledger.audit.evidence;

import java.util.List;
import java.util.SortedMap;
import org.progressledger.facts.StatedBasis;

/**
 * What a pack rests on: its file {@code basis.json}.
 *
 * @param personalData whether there is any in the pack: always
 * @param subject the code of a household, the identity of a unit, the number of a form, the key of a figure
 * @param name of it for people
 * @param finding what is found, in a sentence; empty for a pack of another kind
 * @param basis as every answer states it; every event of the pack stands before its {@code knownAt}
 * @param asked the question as it stands in an address, but for the two times and the drawing
 * @param wholeStreams streams of which every event before {@code knownAt} is in the pack
 */
record PackBasis(
        int format,
        boolean personalData,
        EvidenceKind kind,
        String subject,
        String name,
        String finding,
        StatedBasis basis,
        SortedMap<String, String> asked,
        List<String> wholeStreams) {

    static final int FORMAT = 3;
}
