package org.progressledger.audit;

import java.util.List;

/** What is asked of a reporting period is against a rule; nothing was recorded. */
public final class PeriodRefusedException extends RuntimeException {

    private final PeriodRefusal refusal;
    private final transient List<Object> arguments;

    PeriodRefusedException(PeriodRefusal refusal, Object... arguments) {
        super(refusal + " " + List.of(arguments));
        this.refusal = refusal;
        this.arguments = List.of(arguments);
    }

    public PeriodRefusal refusal() {
        return refusal;
    }

    /** Days, keys and numbers, as {@link PeriodRefusal} lists them. */
    public List<Object> arguments() {
        return arguments;
    }
}
