package org.progressledger.household.web;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.household.Deprivation;
import org.progressledger.household.Gender;
import org.progressledger.household.JoiningReason;
import org.progressledger.household.LeavingReason;
import org.progressledger.household.MemberDeprivation;
import org.progressledger.household.Movement;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Relation;

/** The words of the field that the types carry themselves, in the reader's language. */
record Words(Locale locale) {

    String of(Movement movement) {
        return chosen(movement, Movement::vietnamese, Movement::english);
    }

    String of(Gender gender) {
        return chosen(gender, Gender::vietnamese, Gender::english);
    }

    String of(Relation relation) {
        return chosen(relation, Relation::vietnamese, Relation::english);
    }

    String of(JoiningReason reason) {
        return chosen(reason, JoiningReason::vietnamese, JoiningReason::english);
    }

    String of(LeavingReason reason) {
        return chosen(reason, LeavingReason::vietnamese, LeavingReason::english);
    }

    String ofMemberDeprivations(Collection<MemberDeprivation> deprivations) {
        return joined(
                deprivations,
                deprivation -> chosen(deprivation, MemberDeprivation::vietnamese, MemberDeprivation::english));
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
