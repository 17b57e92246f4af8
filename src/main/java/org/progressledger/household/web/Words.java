package org.progressledger.household.web;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.household.Children;
import org.progressledger.household.ClassText;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.MemberDeprivation;
import org.progressledger.household.PovertyReason;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Money;

/** The words of the field that types and rule sets carry, in the reader's language. */
record Words(Locale locale, PovertyRuleSets ruleSets) {

    public String of(Bilingual word) {
        return chosen(word, Bilingual::vietnamese, Bilingual::english);
    }

    /** With its digits in groups and the currency behind. */
    public String of(Money amount) {
        return NumberFormat.getIntegerInstance(locale).format(amount.dong()) + " đồng";
    }

    String of(PovertyClass povertyClass) {
        return ClassText.of(povertyClass, locale);
    }

    String ofMemberDeprivations(Collection<MemberDeprivation> deprivations) {
        return joined(deprivations, this::of);
    }

    /** @param ruleSet key of the rule set by which the household was judged */
    String ofDeprivations(Collection<Deprivation> deprivations, String ruleSet) {
        return joined(
                deprivations,
                deprivation -> ruleSets.byKey(ruleSet)
                        .flatMap(set -> set.indicator(deprivation.name()))
                        .map(indicator ->
                                chosen(indicator, DeprivationIndicator::label, DeprivationIndicator::englishLabel))
                        .orElseGet(deprivation::name));
    }

    /** @param ruleSet key of the rule set by which the household was judged */
    String ofReasons(Collection<PovertyReason> reasons, String ruleSet) {
        return joined(
                reasons,
                reason -> ruleSets.byKey(ruleSet)
                        .flatMap(set -> set.reason(reason.code()))
                        .map(known -> chosen(
                                known,
                                org.progressledger.ruleset.PovertyReason::label,
                                org.progressledger.ruleset.PovertyReason::englishLabel))
                        .orElseGet(reason::code));
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
