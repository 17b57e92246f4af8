package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.Validity;
import org.progressledger.shared.VietnameseText;

/** A poverty standard with the days on which it is in force. Every number in it is data. */
public final class PovertyRuleSet {

    private final RuleSetFile file;

    PovertyRuleSet(RuleSetFile file) {
        this.file = file;
    }

    /** Stable name in events, such as {@code POV-2022}. */
    public String key() {
        return file.key();
    }

    public RuleSetOwner owner() {
        return file.owner();
    }

    public Validity validity() {
        return new Validity(file.validFrom(), file.validTo());
    }

    /** Whether the set is incomplete because the texts behind it are not known or not yet issued. */
    public boolean isDraft() {
        return file.draft();
    }

    public List<LegalText> legalBasis() {
        return file.legalBasis();
    }

    /** What in this set nobody has checked against the text of law yet, in English. */
    public List<String> unverified() {
        return file.unverified();
    }

    /** The income line in whole VND for one person and month. */
    public long incomeLine(AreaKind area) {
        return file.incomeLine().get(area);
    }

    /** The indicators in the order of the review list; none while the list is not known. */
    public List<DeprivationIndicator> indicators() {
        return file.indicators();
    }

    /** The reasons for poverty in the order of the review list; none while the list is not known. */
    public List<PovertyReason> reasons() {
        return file.reasons();
    }

    /**
     * The class that follows from the scores.
     *
     * @param area kind of area of the household's unit
     * @param b1 income score in points, at least 0
     * @param b2 deprivation score in points, at least 0
     * @return empty if this set does not say how scores become a class
     */
    public Optional<PovertyClass> classify(AreaKind area, BigDecimal b1, int b2) {
        if (b1.signum() < 0 || b2 < 0) {
            throw new IllegalArgumentException("Scores are at least 0 points, given: B1 " + b1 + ", B2 " + b2);
        }
        return file.classification().map(classification -> classification.classify(area, b1, b2));
    }

    /** The deprivation score B2, in points, of that many indicators; empty if this set does not say it. */
    public Optional<Integer> deprivationScore(int indicators) {
        return file.classification().map(classification -> indicators * classification.pointsPerDeprivation());
    }

    /** The class that a review list means by these words, such as {@code Hộ nghèo} or {@code CN}; marks and case do not count. */
    public Optional<PovertyClass> recordedAs(String words) {
        String sought = VietnameseText.searchForm(words);
        return file.recordedAs().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(known -> VietnameseText.searchForm(known).equals(sought)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The words by which the official list records a class, such as {@code Hộ nghèo}. */
    public String wordsFor(PovertyClass povertyClass) {
        return file.recordedAs().get(povertyClass).get(0);
    }

    @Override
    public String toString() {
        return key();
    }
}
