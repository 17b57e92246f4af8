package org.progressledger.audit.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Holds once what many entries have in common: among a million there are some hundred units, days and kinds. */
final class SharedValues {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<LocalDate, LocalDate> days = new HashMap<>();

    PackEntry of(PackEntry entry) {
        return new PackEntry(
                entry.position(),
                days.computeIfAbsent(entry.effectiveOn(), same -> same),
                text(entry.unit()),
                text(entry.stream()),
                text(entry.type()));
    }

    private String text(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
