package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.progressledger.ruleset.Classification.IncomeLimits;
import org.progressledger.shared.PlainText;

/** What must hold inside one rule set or procedure, whatever else is published. */
final class RuleSetChecks {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{0,19}(-[A-Z0-9]{1,10}){0,3}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Empty, or a text of law of at most 1,000 characters without markup that no spreadsheet takes for a formula. */
    private static final Pattern SENTENCE = Pattern.compile("([\\p{L}\\p{N}][^<>\\p{Cntrl}]{0,999})?");

    void check(PovertyRuleSet set) {
        String key = set.key();
        requireKey(key);
        requireTexts(set);
        requireBasis(key, set.legalBasis());
        boolean ofProvince = set.owner() == RuleSetOwner.PROVINCE;
        require(!ofProvince || set.province().isPresent(), RuleSetRefusal.PROVINCE_MISSING, key);
        require(ofProvince || set.province().isEmpty(), RuleSetRefusal.PROVINCE_OF_NATIONAL_SET, key);
        requireAreas(key, set.incomeLine().keySet());
        set.incomeLine().values().forEach(line -> requireNotNegative(key, BigDecimal.valueOf(line)));
        set.classification().ifPresent(classification -> check(key, classification));
        require(
                Arrays.stream(PovertyClass.values())
                        .noneMatch(known ->
                                set.recordedAs().getOrDefault(known, List.of()).isEmpty()),
                RuleSetRefusal.WORDS_MISSING,
                key);
        requireDistinct(
                key, set.indicators().stream().map(DeprivationIndicator::code).toList());
        requireDistinct(key, set.reasons().stream().map(PovertyReason::code).toList());
        require(set.draft() || isComplete(set), RuleSetRefusal.FINAL_BUT_INCOMPLETE, key);
    }

    void check(ReviewProcedure procedure) {
        String key = procedure.key();
        requireKey(key);
        requireTexts(key, procedure.legalBasis(), procedure.unverified());
        requireBasis(key, procedure.legalBasis());
        BigDecimal share = procedure.leastAgreement();
        require(
                share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
                RuleSetRefusal.SHARE_OUT_OF_RANGE,
                key,
                share);
        requireNotNegative(key, BigDecimal.valueOf(procedure.newlyEscapedMonths()));
        procedure.fallingBackYears().ifPresent(years -> requireNotNegative(key, BigDecimal.valueOf(years)));
        require(!procedure.periodicFrom().isAfter(procedure.periodicTo()), RuleSetRefusal.WINDOW_REVERSED, key);
    }

    private static void check(String key, Classification classification) {
        requireAreas(key, classification.income().keySet());
        for (IncomeLimits limits : classification.income().values()) {
            requireNotNegative(key, limits.line());
            require(
                    limits.averageLivingStandard().compareTo(limits.line()) >= 0,
                    RuleSetRefusal.AVERAGE_BELOW_LINE,
                    key,
                    limits.line(),
                    limits.averageLivingStandard());
        }
        requireNotNegative(key, BigDecimal.valueOf(classification.poorFromDeprivationScore()));
        requireNotNegative(key, BigDecimal.valueOf(classification.pointsPerDeprivation()));
    }

    private static boolean isComplete(PovertyRuleSet set) {
        return set.classification().isPresent()
                && !set.indicators().isEmpty()
                && set.indicators().stream().noneMatch(DeprivationIndicator::draft)
                && !set.reasons().isEmpty();
    }

    static void requireKey(String key) {
        require(KEY.matcher(key).matches(), RuleSetRefusal.KEY_MALFORMED, key);
    }

    private static void requireTexts(PovertyRuleSet set) {
        String key = set.key();
        requireTexts(key, set.legalBasis(), set.unverified());
        set.recordedAs().values().forEach(words -> words.forEach(word -> requireName(key, word)));
        set.reasons().forEach(reason -> {
            requireCode(key, reason.code());
            requireName(key, reason.label());
            requireName(key, reason.englishLabel());
        });
        set.indicators().forEach(indicator -> {
            requireCode(key, indicator.code());
            requireName(key, indicator.dimension());
            requireName(key, indicator.label());
            requireName(key, indicator.englishLabel());
            requireSentence(key, indicator.deprivedWhen());
        });
    }

    static void requireTexts(String key, List<LegalText> legalBasis, List<Wording> unverified) {
        legalBasis.forEach(text -> {
            requireName(key, text.number());
            requireSentence(key, text.about());
        });
        unverified.forEach(note -> {
            requireSentence(key, note.vietnamese());
            requireSentence(key, note.english());
        });
    }

    private static void requireCode(String key, String code) {
        require(CODE.matcher(code).matches(), RuleSetRefusal.TEXT_NOT_PLAIN, key, code);
    }

    static void requireName(String key, String text) {
        require(PlainText.isName(text), RuleSetRefusal.TEXT_NOT_PLAIN, key, text);
    }

    static void requireSentence(String key, String text) {
        require(SENTENCE.matcher(text).matches(), RuleSetRefusal.TEXT_NOT_PLAIN, key, text);
    }

    static void requireBasis(String key, List<LegalText> legalBasis) {
        require(!legalBasis.isEmpty(), RuleSetRefusal.LEGAL_BASIS_MISSING, key);
    }

    private static void requireAreas(String key, Set<AreaKind> given) {
        require(given.size() == AreaKind.values().length, RuleSetRefusal.AREA_MISSING, key);
    }

    static void requireNotNegative(String key, BigDecimal number) {
        require(number.signum() >= 0, RuleSetRefusal.NEGATIVE_NUMBER, key, number);
    }

    private static void requireDistinct(String key, List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.forEach(code -> require(seen.add(code), RuleSetRefusal.CODE_TWICE, key, code));
    }

    static void require(boolean holds, RuleSetRefusal otherwise, Object... arguments) {
        if (!holds) {
            throw new RuleSetRefusedException(otherwise, arguments);
        }
    }
}
