package org.progressledger.ruleset;

import static org.progressledger.ruleset.RuleSetChecks.require;
import static org.progressledger.ruleset.RuleSetChecks.requireName;
import static org.progressledger.ruleset.RuleSetChecks.requireSentence;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold inside one criteria set, whatever else is published. */
final class CriteriaSetChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern GROUP = Pattern.compile("[0-9A-Z]{1,10}");
    /** Requirements begin with signs, such as ≥ 95%. */
    private static final Pattern WORDS = Pattern.compile("([\\p{L}\\p{N}≥≤][^<>\\p{Cntrl}]{0,499})?");

    private static final Pattern UNIT = Pattern.compile("([\\p{L}%][^<>\\p{Cntrl}]{0,39})?");

    void check(CriteriaSet set) {
        String key = set.key();
        RuleSetChecks.requireKey(key);
        RuleSetChecks.requireBasis(key, set.legalBasis());
        requireTexts(set);
        requireOwner(set);
        requireNumbers(set);
        requireCounts(set);
        requireGroups(set);
        set.recognition().leastSatisfaction().ifPresent(share -> requirePercent(key, share));
        set.recognition().leastCouncilVote().ifPresent(share -> requirePercent(key, share));
        set.withdrawal().ifPresent(rule -> check(set, rule));
    }

    static void check(String key, LegalText text) {
        RuleSetChecks.requireTexts(key, List.of(text), List.of());
    }

    private static void requireTexts(CriteriaSet set) {
        String key = set.key();
        RuleSetChecks.requireTexts(key, set.legalBasis(), set.unverified());
        requireName(key, set.name().vietnamese());
        requireName(key, set.name().english());
        set.groups().forEach(group -> {
            require(GROUP.matcher(group.code()).matches(), RuleSetRefusal.TEXT_NOT_PLAIN, key, group.code());
            requireSentence(key, group.about().vietnamese());
            requireSentence(key, group.about().english());
        });
        set.criteria().forEach(criterion -> {
            requireFilled(key, criterion.name());
            requireFilled(key, criterion.englishName());
            criterion.indicators().forEach(indicator -> requireTexts(key, indicator));
        });
    }

    private static void requireTexts(String key, CriterionIndicator indicator) {
        requireFilled(key, indicator.name());
        requireFilled(key, indicator.englishName());
        require(UNIT.matcher(indicator.unit()).matches(), RuleSetRefusal.TEXT_NOT_PLAIN, key, indicator.unit());
        indicator
                .requirements()
                .forEach(requirement -> require(
                        WORDS.matcher(requirement.words()).matches(),
                        RuleSetRefusal.TEXT_NOT_PLAIN,
                        key,
                        requirement.words()));
    }

    private static void requireFilled(String key, String text) {
        require(!text.isBlank(), RuleSetRefusal.TEXT_NOT_PLAIN, key, text);
        requireSentence(key, text);
    }

    private static void requireOwner(CriteriaSet set) {
        boolean ofProvince = set.owner() == RuleSetOwner.PROVINCE;
        require(!ofProvince || set.province().isPresent(), RuleSetRefusal.PROVINCE_MISSING, set.key());
        require(ofProvince || set.province().isEmpty(), RuleSetRefusal.PROVINCE_OF_NATIONAL_SET, set.key());
        require(ofProvince || set.basedOn().isEmpty(), RuleSetRefusal.BASE_OF_NATIONAL_SET, set.key());
    }

    /** Criteria are numbered 1, 2, 3 …, the indicators of criterion 2 are 2.1, 2.2, 2.3 …, in this order. */
    private static void requireNumbers(CriteriaSet set) {
        int expected = 1;
        for (Criterion criterion : set.criteria()) {
            require(
                    criterion.number() == expected,
                    RuleSetRefusal.CRITERION_MISNUMBERED,
                    set.key(),
                    criterion.number(),
                    expected);
            requireNumbers(set.key(), criterion);
            expected++;
        }
    }

    private static void requireNumbers(String key, Criterion criterion) {
        Set<String> numbers = new HashSet<>();
        for (CriterionIndicator indicator : criterion.indicators()) {
            require(
                    indicator.number().matches(criterion.number() + "\\.[1-9][0-9]?"),
                    RuleSetRefusal.INDICATOR_MISNUMBERED,
                    key,
                    indicator.number(),
                    criterion.number());
            require(numbers.add(indicator.number()), RuleSetRefusal.CODE_TWICE, key, indicator.number());
        }
    }

    /** A final set has all criteria, and all indicators or, at criterion level, none. */
    private static void requireCounts(CriteriaSet set) {
        int indicators = set.criteria().stream()
                .mapToInt(criterion -> criterion.indicators().size())
                .sum();
        boolean complete = set.criteria().size() == set.declaredCriteria()
                && (indicators == 0 || indicators == set.declaredIndicators());
        boolean withinDeclared =
                set.criteria().size() <= set.declaredCriteria() && indicators <= set.declaredIndicators();
        require(
                set.draft() ? withinDeclared : complete && set.declaredCriteria() > 0,
                RuleSetRefusal.COUNTS_DIFFER,
                set.key(),
                set.criteria().size(),
                indicators,
                set.declaredCriteria(),
                set.declaredIndicators());
    }

    private static void requireGroups(CriteriaSet set) {
        Set<String> groups = set.groups().stream().map(CommuneGroup::code).collect(Collectors.toSet());
        require(
                groups.size() == set.groups().size(),
                RuleSetRefusal.CODE_TWICE,
                set.key(),
                set.groups().stream().map(CommuneGroup::code).toList());
        set.criteria().stream()
                .flatMap(criterion -> criterion.indicators().stream())
                .forEach(indicator -> requireGroups(set.key(), indicator, groups));
    }

    private static void requireGroups(String key, CriterionIndicator indicator, Set<String> groups) {
        Set<Optional<String>> asked = new HashSet<>();
        indicator.requirements().forEach(requirement -> {
            requirement
                    .group()
                    .ifPresent(group -> require(
                            groups.contains(group), RuleSetRefusal.GROUP_UNKNOWN, key, indicator.number(), group));
            require(
                    asked.add(requirement.group()),
                    RuleSetRefusal.REQUIREMENT_TWICE,
                    key,
                    indicator.number(),
                    requirement.group().orElse("…"));
            require(
                    requirement.least().isEmpty()
                            || requirement.most().isEmpty()
                            || requirement
                                            .least()
                                            .get()
                                            .compareTo(requirement.most().get())
                                    <= 0,
                    RuleSetRefusal.REQUIREMENT_IMPOSSIBLE,
                    key,
                    indicator.number());
        });
    }

    private static void check(CriteriaSet set, WithdrawalRule rule) {
        requirePercent(set.key(), rule.lowerShare());
        requirePercent(set.key(), rule.upperShare());
        require(
                rule.lowerShare().compareTo(rule.upperShare()) <= 0,
                RuleSetRefusal.SHARES_REVERSED,
                set.key(),
                rule.lowerShare(),
                rule.upperShare());
        rule.decisive()
                .forEach(number ->
                        require(set.criterion(number).isPresent(), RuleSetRefusal.DECISIVE_UNKNOWN, set.key(), number));
    }

    private static void requirePercent(String key, BigDecimal share) {
        require(share.signum() >= 0 && share.compareTo(HUNDRED) <= 0, RuleSetRefusal.PERCENT_OUT_OF_RANGE, key, share);
    }
}
