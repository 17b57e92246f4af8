package org.progressledger.household;

import java.util.Locale;
import org.progressledger.ruleset.ReviewStep;

/** What a review under way waits for. */
public enum PendingStep {
    QUICK_SCREENING,
    SCORING,
    VILLAGE_MEETING,
    POSTING,
    COMPLAINT_ANSWER,
    OPINION,
    DECISION;

    static PendingStep of(ReviewStep step) {
        return valueOf(step.name());
    }

    /** Key of its words, such as {@code household.step.village-meeting}. */
    public String messageKey() {
        return "household.step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
