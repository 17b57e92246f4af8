package org.progressledger.audit.figures;

import java.util.Optional;
import org.progressledger.facts.DifferenceCause;

/** Why a figure is another from another standpoint. */
public enum FigureCause {
    TIME_PASSED(DifferenceCause.TIME_PASSED),
    HAPPENED_AND_RECORDED_SINCE(DifferenceCause.HAPPENED_AND_RECORDED_SINCE),
    ENTERED_LATE(DifferenceCause.ENTERED_LATE),
    CORRECTED(DifferenceCause.CORRECTED),
    /**
     * Nothing happened and nothing became known of what is counted: it stands in another unit, area or area class, because
     * another drawing is asked for, the class of a unit is another on the other day, or more is known of the territory.
     */
    REDRAWN();

    private final Optional<DifferenceCause> cause;

    FigureCause(DifferenceCause cause) {
        this.cause = Optional.of(cause);
    }

    FigureCause() {
        this.cause = Optional.empty();
    }

    static FigureCause of(DifferenceCause cause) {
        return valueOf(cause.name());
    }

    /** Between two bases on one ground; empty for what the ground itself causes. */
    Optional<DifferenceCause> onOneGround() {
        return cause;
    }

    /** Key of its words. */
    public String message() {
        return "figure-cause." + name();
    }
}
