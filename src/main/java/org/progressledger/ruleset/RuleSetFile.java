package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file {@code ruleset/*.json} as it stands. */
record RuleSetFile(
        String key,
        RuleSetOwner owner,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean draft,
        List<LegalText> legalBasis,
        List<String> unverified,
        Map<AreaKind, Long> incomeLine,
        Optional<Classification> classification,
        Map<PovertyClass, List<String>> recordedAs,
        List<DeprivationIndicator> indicators,
        List<PovertyReason> reasons) {

    RuleSetFile {
        legalBasis = List.copyOf(legalBasis);
        unverified = List.copyOf(unverified);
        incomeLine = Map.copyOf(incomeLine);
        recordedAs = Map.copyOf(recordedAs);
        indicators = List.copyOf(indicators);
        reasons = List.copyOf(reasons);
        if (incomeLine.size() != AreaKind.values().length) {
            throw new IllegalArgumentException(key + ": an income line is needed for every kind of area");
        }
    }
}
