package org.progressledger.audit.web.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.web.KnownAt;

/**
 * From where a difference begins, as it stands in an address.
 *
 * @param fromEffectiveOn the day; a year before the other when empty
 * @param fromKnownAt up to where the ledger is taken as known; as far as for the other when empty
 * @param fromBoundaries key of the drawing; that of the other when empty
 */
record FromChoice(Optional<LocalDate> fromEffectiveOn, Optional<KnownAt> fromKnownAt, Optional<String> fromBoundaries) {

    FromChoice {
        fromBoundaries = fromBoundaries.filter(key -> !key.isBlank());
    }

    /** Whether no difference is asked for. */
    boolean isNothing() {
        return fromEffectiveOn.isEmpty() && fromKnownAt.isEmpty() && fromBoundaries.isEmpty();
    }

    /** As parameters of an address. */
    Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        fromEffectiveOn.ifPresent(day -> kept.put("fromEffectiveOn", day.toString()));
        fromKnownAt.ifPresent(known -> kept.put("fromKnownAt", known.toString()));
        fromBoundaries.ifPresent(key -> kept.put("fromBoundaries", key));
        return kept;
    }
}
