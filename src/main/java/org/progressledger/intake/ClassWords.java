package org.progressledger.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSets;

/** The words of lists for a class. Remembers what it looked up: a list has the same few words in every row. */
final class ClassWords {

    private static final int MOST_REMEMBERED = 256;

    private final PovertyRuleSets ruleSets;
    private final Map<String, Optional<PovertyClass>> remembered = new ConcurrentHashMap<>();

    ClassWords(PovertyRuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    Optional<PovertyClass> povertyClass(String words) {
        Optional<PovertyClass> known = remembered.get(words);
        if (known != null) {
            return known;
        }
        Optional<PovertyClass> found = ruleSets.all().stream()
                .flatMap(set -> set.recordedAs(words).stream())
                .findFirst();
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(words, found);
        }
        return found;
    }
}
