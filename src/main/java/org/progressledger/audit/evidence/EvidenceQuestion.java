package org.progressledger.audit.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.progressledger.facts.StatedBasis;

/**
 * What a pack is asked for.
 *
 * @param subject what it is about: the code of a household, the identity of a unit, the number of a form, the key of a figure
 * @param name of it for people, such as {@code xã Định Hóa}
 * @param finding what is found, in a sentence; empty for a pack of another kind
 * @param scope which events
 * @param asked the question as it stands in an address, by parameter, but for the two times and the drawing
 * @param answers what the API answers to it, each under a name in kebab case; asked for when the pack is written
 */
public record EvidenceQuestion(
        EvidenceKind kind,
        String subject,
        String name,
        String finding,
        EvidenceScope scope,
        StatedBasis basis,
        SortedMap<String, String> asked,
        Map<String, Supplier<?>> answers) {}
