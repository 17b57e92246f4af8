package org.progressledger.ledger.projection.memory;

import org.jspecify.annotations.Nullable;

/**
 * One object for texts that are the same: the one that came last of those that fall on its place. The places are a fixed
 * number, so what comes once is soon forgotten and what comes again and again is found.
 */
final class SharedTexts {

    private static final int PLACES = 1 << 14;

    private static final int LONGEST = 64;

    private final @Nullable String[] texts = new String[PLACES];

    /** Threads may overwrite each other's places: the answer is the same text in any case. */
    String shared(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 14) & PLACES - 1;
        String known = texts[place];
        if (text.equals(known)) {
            return known;
        }
        texts[place] = text;
        return text;
    }
}
