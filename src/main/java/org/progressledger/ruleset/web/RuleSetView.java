package org.progressledger.ruleset.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.Classification;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.LegalText;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.Wording;

/**
 * A poverty standard in the reader's language.
 *
 * @param province name of the province that set it; empty for a national one
 * @param current whether it is in force today
 * @param poorFrom deprivation score from which a household at or below the line is poor; empty if the set does not say it
 */
record RuleSetView(
        String key,
        Optional<String> province,
        boolean draft,
        LocalDate from,
        Optional<LocalDate> to,
        boolean current,
        List<AreaLine> lines,
        Optional<Integer> poorFrom,
        Optional<Integer> pointsPerDeprivation,
        List<Indicator> indicators,
        List<Reason> reasons,
        List<LegalText> legalBasis,
        List<String> unverified) {

    /**
     * The thresholds of one kind of area.
     *
     * @param income VND for one person and month
     * @param line income score at the line; empty if the set does not say it
     * @param average end of the band of the average living standard; empty if the set does not say it
     */
    record AreaLine(AreaKind area, long income, Optional<BigDecimal> line, Optional<BigDecimal> average) {}

    record Indicator(String code, String dimension, String label, String deprivedWhen, boolean draft) {}

    record Reason(String code, String label) {}

    static RuleSetView of(PovertyRuleSet set, Optional<String> province, Locale reader, LocalDate today) {
        return new RuleSetView(
                set.key(),
                province,
                set.draft(),
                set.validity().from(),
                set.validity().to(),
                set.validity().covers(today),
                Arrays.stream(AreaKind.values()).map(area -> line(set, area)).toList(),
                set.classification().map(Classification::poorFromDeprivationScore),
                set.classification().map(Classification::pointsPerDeprivation),
                set.indicators().stream()
                        .map(indicator -> indicator(indicator, reader))
                        .toList(),
                set.reasons().stream()
                        .map(reason ->
                                new Reason(reason.code(), isEnglish(reader) ? reason.englishLabel() : reason.label()))
                        .toList(),
                set.legalBasis(),
                notes(set.unverified(), reader));
    }

    static List<String> notes(List<Wording> unverified, Locale reader) {
        return unverified.stream()
                .map(note -> isEnglish(reader) ? note.english() : note.vietnamese())
                .toList();
    }

    private static AreaLine line(PovertyRuleSet set, AreaKind area) {
        Optional<Classification.IncomeLimits> limits = set.classification()
                .map(classification -> classification.income().get(area));
        return new AreaLine(
                area,
                set.incomeLine(area),
                limits.map(Classification.IncomeLimits::line),
                limits.map(Classification.IncomeLimits::averageLivingStandard));
    }

    private static Indicator indicator(DeprivationIndicator indicator, Locale reader) {
        return new Indicator(
                indicator.code(),
                indicator.dimension(),
                isEnglish(reader) ? indicator.englishLabel() : indicator.label(),
                indicator.deprivedWhen(),
                indicator.draft());
    }

    private static boolean isEnglish(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
