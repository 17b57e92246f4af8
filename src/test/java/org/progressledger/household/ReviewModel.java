package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.RandomSteps.Kind;

/** The review written down a second time, as a list of ticks on a sheet of paper. */
final class ReviewModel {

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    private Optional<LocalDate> last = Optional.empty();
    private Optional<LocalDate> firstScores = Optional.empty();
    private boolean underWay;
    private boolean requested;
    private boolean screened;
    private boolean scored;
    private boolean met;
    private boolean posted;
    private boolean opinion;
    private boolean complaint;

    /** Why the step is refused, as reason and, for a missing step, its name; empty if it is done. */
    Optional<String> attempt(Kind kind, LocalDate day) {
        Optional<String> refusal = refusal(kind, day);
        if (refusal.isEmpty()) {
            tick(kind);
            last = Optional.of(day);
            if (kind == Kind.SCORE
                    && firstScores.filter(first -> !first.isAfter(day)).isEmpty()) {
                firstScores = Optional.of(day);
            }
        }
        return refusal;
    }

    private Optional<String> refusal(Kind kind, LocalDate day) {
        boolean tooEarly = last.filter(day::isBefore).isPresent();
        if (kind == Kind.REQUEST || kind == Kind.LIST) {
            return underWay
                    ? Optional.of("REVIEW_UNDER_WAY")
                    : tooEarly ? Optional.of("STEP_BEFORE_PREVIOUS") : Optional.empty();
        }
        if (kind == Kind.DECIDE
                && firstScores.filter(first -> !first.isAfter(day)).isEmpty()) {
            return Optional.of("NOT_SCORED");
        }
        if (!underWay) {
            return Optional.of("NO_REVIEW_UNDER_WAY");
        }
        if (tooEarly) {
            return Optional.of("STEP_BEFORE_PREVIOUS");
        }
        boolean districts = !day.isAfter(LAST_DAY_OF_DISTRICTS);
        return switch (kind) {
            case DISCONTINUE -> Optional.empty();
            case REJECT_COMPLAINT, UPHOLD_COMPLAINT -> complaint ? Optional.empty() : Optional.of("NO_COMPLAINT_OPEN");
            case SCREEN_PASSED, SCREEN_FAILED ->
                requested ? missing(0, districts) : Optional.of("STEP_NOT_FORESEEN QUICK_SCREENING");
            case SCORE -> missing(1, districts);
            case MEETING_AGREES, MEETING_REFUSES -> missing(2, districts);
            case POST -> missing(3, districts);
            case COMPLAIN -> missing(4, districts);
            case OPINION -> districts ? missing(4, districts) : Optional.of("STEP_NOT_FORESEEN OPINION");
            default -> missing(5, districts);
        };
    }

    private Optional<String> missing(int ticksNeeded, boolean districts) {
        if (complaint) {
            return Optional.of("STEP_MISSING COMPLAINT_ANSWER");
        }
        if (ticksNeeded > 0 && requested && !screened) {
            return Optional.of("STEP_MISSING QUICK_SCREENING");
        }
        if (ticksNeeded > 1 && !scored) {
            return Optional.of("STEP_MISSING SCORING");
        }
        if (ticksNeeded > 2 && !met) {
            return Optional.of("STEP_MISSING VILLAGE_MEETING");
        }
        if (ticksNeeded > 3 && !posted) {
            return Optional.of("STEP_MISSING POSTING");
        }
        return ticksNeeded > 4 && districts && !opinion ? Optional.of("STEP_MISSING OPINION") : Optional.empty();
    }

    private void tick(Kind kind) {
        switch (kind) {
            case REQUEST, LIST -> {
                eraseFrom(0);
                underWay = true;
                requested = kind == Kind.REQUEST;
            }
            case SCREEN_PASSED -> {
                eraseFrom(0);
                screened = true;
            }
            case SCORE -> {
                eraseFrom(1);
                scored = true;
            }
            case MEETING_AGREES -> {
                eraseFrom(2);
                met = true;
            }
            case POST -> {
                eraseFrom(3);
                posted = true;
            }
            case COMPLAIN -> {
                eraseFrom(4);
                complaint = true;
            }
            case OPINION -> opinion = true;
            case REJECT_COMPLAINT -> complaint = false;
            case MEETING_REFUSES, UPHOLD_COMPLAINT -> eraseFrom(1);
            case SCREEN_FAILED, DISCONTINUE, DECIDE -> underWay = false;
        }
    }

    private void eraseFrom(int tick) {
        screened &= tick > 0;
        scored &= tick > 1;
        met &= tick > 2;
        posted &= tick > 3;
        opinion = false;
        complaint = false;
    }

    boolean isUnderWay() {
        return underWay;
    }
}
