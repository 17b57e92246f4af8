package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.PendingStep;
import org.progressledger.household.Review;
import org.progressledger.household.ReviewStage;
import org.progressledger.household.read.ReviewAsOf;
import org.progressledger.ruleset.PovertyClass;

/**
 * The last review of a household, on its page.
 *
 * @param kind key of its words
 * @param underWay whether it is not over
 * @param next key of the words of what it waits for
 * @param steps everything that happened in it, the first step first
 */
record ReviewView(
        String kind,
        boolean underWay,
        LocalDate begunOn,
        Optional<String> next,
        List<Statement> statements,
        List<Step> steps) {

    /**
     * One of the three kinds of statement.
     *
     * @param kind {@code proposed}, {@code verified} or {@code decided}
     */
    record Statement(String kind, Optional<PovertyClass> povertyClass) {

        public String message() {
            return "review.statement." + kind;
        }
    }

    /** @param message key of its words */
    record Step(String message, LocalDate on) {}

    static ReviewView of(ReviewAsOf asOf) {
        Review review = asOf.review();
        return new ReviewView(
                "review.kind." + review.kind().name(),
                review.isUnderWay(),
                review.begunOn(),
                asOf.next().map(ReviewView::message),
                List.of(
                        new Statement("proposed", review.proposed()),
                        new Statement("verified", review.verified()),
                        new Statement("decided", review.decided())),
                review.steps().stream()
                        .map(step -> new Step(TimelineLine.titleOf(step), ReviewStage.dayOf(step)))
                        .toList());
    }

    static String message(PendingStep step) {
        return "review.next." + step.name();
    }
}
