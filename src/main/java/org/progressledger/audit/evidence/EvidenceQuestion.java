package org.progressledger.audit.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.progressledger.audit.ReplaySubject;

/**
 * What a pack is asked for.
 *
 * @param subject what it is about: the code of a household, the identity of a unit, the number of a form
 * @param name of it for people, such as {@code xã Định Hóa}
 * @param of whose events
 * @param from first effective day; empty for the earliest
 * @param to last effective day; empty for the latest
 * @param knownAt position up to which the ledger is taken as known
 * @param asked the question as it stands in an address, by parameter
 * @param answers what the API answers to it, each under a name in kebab case
 */
public record EvidenceQuestion(
        EvidenceKind kind,
        String subject,
        String name,
        ReplaySubject of,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        long knownAt,
        Map<String, String> asked,
        Map<String, Object> answers) {}
