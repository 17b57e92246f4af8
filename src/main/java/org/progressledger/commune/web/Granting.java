package org.progressledger.commune.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.commune.web.ProgressQuestions.Asked;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Title;
import org.progressledger.territory.AdministrativeUnit;
import org.springframework.stereotype.Component;

/** Says how the conditions of a title stand before anybody asks for it. */
@Component
class Granting {

    private final CommuneProgress progress;

    Granting(CommuneProgress progress) {
        this.progress = progress;
    }

    /**
     * The conditions of the title of a set. What is only known when it is granted is named with what it takes.
     *
     * @param draft whether the set is a draft, by which no title is granted
     * @param met how many criteria are appraised as met, of so many
     * @param unmet numbers of those appraised as not met
     * @param notAppraised numbers of those that nobody has appraised
     * @param leastSatisfaction of the residents in percent; absent if the set does not say it
     * @param withoutConstructionDebt whether there must be no debt of basic construction
     * @param leastCouncilVote of the council in percent; absent if the set does not say it
     * @param requiredTitle the title that must be held before; absent for none
     * @param requiredTitleHeld whether it is, or none is required
     * @param ready whether nothing is missing that is known before
     */
    record Conditions(
            Title title,
            String criteriaSet,
            boolean draft,
            int met,
            int of,
            List<Integer> unmet,
            List<Integer> notAppraised,
            Optional<BigDecimal> leastSatisfaction,
            boolean withoutConstructionDebt,
            Optional<BigDecimal> leastCouncilVote,
            Optional<Title> requiredTitle,
            boolean requiredTitleHeld,
            boolean ready) {}

    Conditions conditions(AdministrativeUnit unit, Asked asked) {
        ProgressQuestion question = asked.question();
        CriteriaSet set = question.criteriaSet();
        CommuneOnDay commune = progress.on(question.at(AssessmentStage.APPRAISED), asked.to(), unit);
        boolean lower =
                set.requiredTitle().filter(title -> !commune.holds(title)).isEmpty();
        int of = commune.standing().criteria().size();
        return new Conditions(
                set.title(),
                set.key(),
                set.draft(),
                commune.met(),
                of,
                commune.standing().unmet(),
                commune.standing().notStated(),
                set.recognition().leastSatisfaction(),
                set.recognition().withoutConstructionDebt(),
                set.recognition().leastCouncilVote(),
                set.requiredTitle(),
                lower,
                lower && commune.met() == of && !set.draft());
    }
}
