package org.progressledger.commune;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.progressledger.commune.TitleEvent.TitleGranted;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Recognition;

/** What granting a title asks for, by the parameters of its criteria set (Decision 18/2022/QĐ-TTg). */
final class GrantingConditions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private GrantingConditions() {}

    /** Every condition that is missing, so that all can be mended at once. */
    static List<Refusal> missing(CriteriaSet set, TitleGranted granted, CriteriaBook results, TitleBook titles) {
        List<Refusal> missing = new ArrayList<>();
        if (set.draft()) {
            missing.add(Refusal.of(RefusalReason.SET_IS_DRAFT, set.key()));
        }
        Standing standing = results.standing(set, AssessmentStage.APPRAISED, granted.effectiveOn());
        if (!standing.unmet().isEmpty()) {
            missing.add(Refusal.of(RefusalReason.CRITERIA_NOT_MET, set.key(), granted.effectiveOn(), standing.unmet()));
        }
        if (!standing.notStated().isEmpty()) {
            missing.add(Refusal.of(
                    RefusalReason.CRITERIA_NOT_APPRAISED, set.key(), granted.effectiveOn(), standing.notStated()));
        }
        missing.addAll(besideTheCriteria(set.recognition(), granted));
        set.requiredTitle()
                .filter(required -> titles.held(required, granted.effectiveOn()).isEmpty())
                .ifPresent(required ->
                        missing.add(Refusal.of(RefusalReason.LOWER_TITLE_MISSING, required, granted.effectiveOn())));
        return missing;
    }

    private static List<Refusal> besideTheCriteria(Recognition recognition, TitleGranted granted) {
        List<Refusal> missing = new ArrayList<>();
        for (BigDecimal share : List.of(granted.satisfaction(), granted.councilVote())) {
            if (share.signum() < 0 || share.compareTo(HUNDRED) > 0) {
                missing.add(Refusal.of(RefusalReason.PERCENT_OUT_OF_RANGE, share));
            }
        }
        if (granted.councilMetOn().isAfter(granted.effectiveOn())) {
            missing.add(Refusal.of(RefusalReason.COUNCIL_AFTER_TITLE, granted.councilMetOn(), granted.effectiveOn()));
        }
        recognition
                .leastSatisfaction()
                .filter(least -> granted.satisfaction().compareTo(least) < 0)
                .ifPresent(least ->
                        missing.add(Refusal.of(RefusalReason.SATISFACTION_TOO_LOW, granted.satisfaction(), least)));
        if (recognition.withoutConstructionDebt() && granted.constructionDebt()) {
            missing.add(Refusal.of(RefusalReason.CONSTRUCTION_DEBT));
        }
        recognition
                .leastCouncilVote()
                .filter(least -> granted.councilVote().compareTo(least) < 0)
                .ifPresent(least ->
                        missing.add(Refusal.of(RefusalReason.COUNCIL_VOTE_TOO_LOW, granted.councilVote(), least)));
        return missing;
    }
}
