package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.shared.Validity;
import org.progressledger.shared.VietnameseText;

/**
 * A poverty standard with the days on which it is in force. Every number in it is data.
 *
 * @param key stable name in events, such as {@code POV-2022}
 * @param owner who set it
 * @param province two-digit code of the province that set it; empty for a national one
 * @param validity days on which it is in force
 * @param draft whether it is incomplete because the texts behind it are not known or not yet issued
 * @param legalBasis texts of law behind it
 * @param unverified what in it nobody has checked against the text of law yet
 * @param incomeLine the income line in whole VND for one person and month, by kind of area
 * @param classification how scores become a class; empty if the set does not say it
 * @param recordedAs the words by which review lists record each class, the official ones first
 * @param indicators the indicators in the order of the review list; none if the set does not say them
 * @param reasons the reasons for poverty in the order of the review list; none if the set does not say them
 */
public record PovertyRuleSet(
        String key,
        RuleSetOwner owner,
        Optional<String> province,
        Validity validity,
        boolean draft,
        List<LegalText> legalBasis,
        List<Wording> unverified,
        Map<AreaKind, Long> incomeLine,
        Optional<Classification> classification,
        Map<PovertyClass, List<String>> recordedAs,
        List<DeprivationIndicator> indicators,
        List<PovertyReason> reasons) {

    public PovertyRuleSet {
        legalBasis = List.copyOf(legalBasis);
        unverified = List.copyOf(unverified);
        incomeLine = Map.copyOf(incomeLine);
        Map<PovertyClass, List<String>> words = new EnumMap<>(PovertyClass.class);
        recordedAs.forEach((povertyClass, known) -> words.put(povertyClass, List.copyOf(known)));
        recordedAs = Collections.unmodifiableMap(words);
        indicators = List.copyOf(indicators);
        reasons = List.copyOf(reasons);
    }

    /** The income line in whole VND for one person and month. */
    public long incomeLine(AreaKind area) {
        return incomeLine.get(area);
    }

    /** The indicator of that code; empty if this set has none. */
    public Optional<DeprivationIndicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** The reason for poverty of that code; empty if this set has none. */
    public Optional<PovertyReason> reason(String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    /**
     * The class that follows from the scores.
     *
     * @param area kind of area of the household's unit
     * @param b1 income score in points, at least 0
     * @param b2 deprivation score in points, at least 0
     * @return empty if this set is a draft or does not say how scores become a class
     */
    public Optional<PovertyClass> classify(AreaKind area, BigDecimal b1, int b2) {
        if (b1.signum() < 0 || b2 < 0) {
            throw new IllegalArgumentException("Scores are at least 0 points, given: B1 " + b1 + ", B2 " + b2);
        }
        return rule().map(known -> known.classify(area, b1, b2));
    }

    /** The deprivation score B2, in points, of that many indicators; empty if this set is a draft or does not say it. */
    public Optional<Integer> deprivationScore(int lacking) {
        return rule().map(known -> lacking * known.pointsPerDeprivation());
    }

    /** Nobody is judged by a draft. */
    private Optional<Classification> rule() {
        return classification.filter(known -> !draft);
    }

    /** The class that a review list means by these words, such as {@code Hộ nghèo} or {@code CN}; marks and case do not count. */
    public Optional<PovertyClass> recordedAs(String words) {
        String sought = VietnameseText.searchForm(words);
        return recordedAs.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(known -> VietnameseText.searchForm(known).equals(sought)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The words by which the official list records a class, such as {@code Hộ nghèo}. */
    public String wordsFor(PovertyClass povertyClass) {
        return recordedAs.get(povertyClass).get(0);
    }

    /** The same content in force on other days, by this further text of law. */
    PovertyRuleSet inForce(Validity days, LegalText by) {
        return new PovertyRuleSet(
                key,
                owner,
                province,
                days,
                draft,
                Stream.concat(legalBasis.stream(), Stream.of(by)).distinct().toList(),
                unverified,
                incomeLine,
                classification,
                recordedAs,
                indicators,
                reasons);
    }

    @Override
    public String toString() {
        return key;
    }
}
