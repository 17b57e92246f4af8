package org.progressledger.household;

import java.util.List;
import java.util.Locale;
import org.progressledger.ruleset.PovertyClass;

/** A class in the middle of a sentence: Vietnamese, or English for an English locale. */
public final class ClassText {

    private ClassText() {}

    public static String of(PovertyClass povertyClass, Locale reader) {
        return RefusalText.said("household.class." + povertyClass.name(), List.of(), reader);
    }
}
