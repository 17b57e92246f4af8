package org.progressledger.ruleset.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;
import org.progressledger.ruleset.LegalText;
import org.progressledger.ruleset.Title;
import org.progressledger.ruleset.WithdrawalRule;
import org.progressledger.ruleset.Wording;

/**
 * A criteria set in the reader's language.
 *
 * @param province name of the province that set it; empty for a national one
 * @param current whether it is in force today
 * @param knownIndicators how many indicators are known, of those that the law has
 */
record CriteriaSetView(
        String key,
        String name,
        Optional<String> province,
        boolean draft,
        LocalDate from,
        Optional<LocalDate> to,
        boolean current,
        Title title,
        Optional<Title> requiredTitle,
        Optional<BigDecimal> leastSatisfaction,
        boolean withoutConstructionDebt,
        Optional<BigDecimal> leastCouncilVote,
        Optional<WithdrawalRule> withdrawal,
        List<Stage> stages,
        List<Group> groups,
        int declaredCriteria,
        int declaredIndicators,
        int knownIndicators,
        List<CriterionLine> criteria,
        List<LegalText> legalBasis,
        List<String> unverified) {

    record Stage(AssessmentStage stage, LocalDate from, Optional<LocalDate> to) {}

    record Group(String code, String about) {}

    record CriterionLine(int number, String name, List<Indicator> indicators) {}

    /** @param requirements in words, with the group that each is asked of */
    record Indicator(String number, String name, String unit, List<String> requirements, boolean unverified) {}

    static CriteriaSetView of(CriteriaSet set, Optional<String> province, Locale reader, LocalDate today) {
        return new CriteriaSetView(
                set.key(),
                said(set.name(), reader),
                province,
                set.draft(),
                set.validity().from(),
                set.validity().to(),
                set.validity().covers(today),
                set.title(),
                set.requiredTitle(),
                set.recognition().leastSatisfaction(),
                set.recognition().withoutConstructionDebt(),
                set.recognition().leastCouncilVote(),
                set.withdrawal(),
                Arrays.stream(AssessmentStage.values())
                        .filter(set.stages()::containsKey)
                        .map(stage -> new Stage(
                                stage,
                                set.stages().get(stage).from(),
                                set.stages().get(stage).to()))
                        .toList(),
                set.groups().stream()
                        .map(group -> new Group(group.code(), said(group.about(), reader)))
                        .toList(),
                set.declaredCriteria(),
                set.declaredIndicators(),
                set.criteria().stream()
                        .mapToInt(criterion -> criterion.indicators().size())
                        .sum(),
                set.criteria().stream()
                        .map(criterion -> line(criterion, reader))
                        .toList(),
                set.legalBasis(),
                RuleSetView.notes(set.unverified(), reader));
    }

    private static CriterionLine line(Criterion criterion, Locale reader) {
        return new CriterionLine(
                criterion.number(),
                isEnglish(reader) ? criterion.englishName() : criterion.name(),
                criterion.indicators().stream()
                        .map(indicator -> indicator(indicator, reader))
                        .toList());
    }

    private static Indicator indicator(CriterionIndicator indicator, Locale reader) {
        return new Indicator(
                indicator.number(),
                isEnglish(reader) ? indicator.englishName() : indicator.name(),
                indicator.unit(),
                indicator.requirements().stream()
                        .map(requirement ->
                                requirement.group().map(group -> group + ": ").orElse("") + requirement.words())
                        .toList(),
                indicator.unverified());
    }

    private static String said(Wording wording, Locale reader) {
        return isEnglish(reader) ? wording.english() : wording.vietnamese();
    }

    private static boolean isEnglish(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
