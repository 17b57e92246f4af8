package org.progressledger.household.web;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.household.Deprivation;
import org.progressledger.household.PovertyReason;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Money;

/** The words of the field that the types carry themselves, in the reader's language. */
record Words(Locale locale) {

    public String of(Bilingual word) {
        return chosen(word, Bilingual::vietnamese, Bilingual::english);
    }

    /** With its digits in groups and the currency behind. */
    public String of(Money amount) {
        return NumberFormat.getIntegerInstance(locale).format(amount.dong()) + " đồng";
    }

    String ofDeprivations(Collection<Deprivation> deprivations) {
        return joined(deprivations, deprivation -> chosen(deprivation, Deprivation::vietnamese, Deprivation::english));
    }

    String ofReasons(Collection<PovertyReason> reasons) {
        return joined(reasons, reason -> chosen(reason, PovertyReason::vietnamese, PovertyReason::english));
    }

    private <T> String chosen(T word, Function<T, String> vietnamese, Function<T, String> english) {
        return (locale.getLanguage().equals("en") ? english : vietnamese).apply(word);
    }

    private static <T> String joined(Collection<T> words, Function<T, String> spoken) {
        return words.isEmpty() ? "–" : words.stream().map(spoken).collect(Collectors.joining("; "));
    }
}
