package org.progressledger.web.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidenceScope;
import org.progressledger.facts.Basis;
import org.progressledger.territory.Boundaries;

/**
 * What an address asks a pack of.
 *
 * @param subject what it is about: the code of a household, the identity of a unit, the number of a form, the key of a figure
 * @param name of it for people
 * @param finding what is found, in a sentence; empty for a pack of another kind
 * @param scope which events
 * @param asked the question as it stands in the address, but for the two times and the drawing
 * @param answers what the API answers to it, each under a name in kebab case; asked for when the pack is written
 */
public record AskedPack(
        EvidenceKind kind,
        String subject,
        String name,
        String finding,
        EvidenceScope scope,
        Basis basis,
        Boundaries boundaries,
        SortedMap<String, String> asked,
        Map<String, Supplier<?>> answers) {

    /** A pack that is not of a finding. */
    public AskedPack(
            EvidenceKind kind,
            String subject,
            String name,
            EvidenceScope scope,
            Basis basis,
            Boundaries boundaries,
            Map<String, String> asked,
            Map<String, Supplier<?>> answers) {
        this(kind, subject, name, "", scope, basis, boundaries, new TreeMap<>(asked), answers);
    }
}
