package org.progressledger.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSets;

/** The words of lists for a class. Remembers what it found: a list has the same few words in every row.
 * What it did not find may be in a rule set that is published later. */
final class ClassWords {

    private static final int MOST_REMEMBERED = 256;

    private final PovertyRuleSets ruleSets;
    private final Map<String, PovertyClass> remembered = new ConcurrentHashMap<>();

    ClassWords(PovertyRuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    Optional<PovertyClass> povertyClass(String words) {
        PovertyClass known = remembered.get(words);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PovertyClass> found = ruleSets.all().stream()
                .flatMap(set -> set.recordedAs(words).stream())
                .findFirst();
        if (remembered.size() < MOST_REMEMBERED) {
            found.ifPresent(meant -> remembered.put(words, meant));
        }
        return found;
    }
}
