package org.progressledger.household.web;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.household.Children;
import org.progressledger.household.Deprivation;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.Movement;
import org.progressledger.household.PovertyReason;

/** The words of the field that the types carry themselves, in the reader's language. */
record Words(Locale locale) {

    String of(Movement movement) {
        return chosen(movement, Movement::vietnamese, Movement::english);
    }

    String of(Gender gender) {
        return chosen(gender, Gender::vietnamese, Gender::english);
    }

    String ofDeprivations(Collection<Deprivation> deprivations) {
        return joined(deprivations, deprivation -> chosen(deprivation, Deprivation::vietnamese, Deprivation::english));
    }

    String ofReasons(Collection<PovertyReason> reasons) {
        return joined(reasons, reason -> chosen(reason, PovertyReason::vietnamese, PovertyReason::english));
    }

    String ofTraits(Collection<HouseholdTrait> traits) {
        return joined(traits, trait -> chosen(trait, HouseholdTrait::vietnamese, HouseholdTrait::english));
    }

    /** Such as {@code 3; không có bảo hiểm y tế: 1; …}. */
    String of(Children children) {
        String pattern = locale.getLanguage().equals("en")
                ? "%d; without health insurance: %d; malnourished: %d; not at school: %d"
                : "%d; không có bảo hiểm y tế: %d; suy dinh dưỡng: %d; không đi học: %d";
        return pattern.formatted(
                children.all(), children.withoutInsurance(), children.malnourished(), children.notAtSchool());
    }

    private <T> String chosen(T word, Function<T, String> vietnamese, Function<T, String> english) {
        return (locale.getLanguage().equals("en") ? english : vietnamese).apply(word);
    }

    private static <T> String joined(Collection<T> words, Function<T, String> spoken) {
        return words.isEmpty() ? "–" : words.stream().map(spoken).collect(Collectors.joining("; "));
    }
}
