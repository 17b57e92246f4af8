package org.progressledger.shared;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in the log (decision 0083): the classes and places of it and of its causes, without their
 * texts, which may quote a person's data.
 */
public final class FailureWithoutText extends Exception {

    /** Causes further down are left out; they may also run in a circle. */
    private static final int MOST_CAUSES = 20;

    public FailureWithoutText(Throwable failure) {
        this(failure, MOST_CAUSES);
    }

    private FailureWithoutText(Throwable failure, int causes) {
        super(failure.getClass().getName(), cause(failure, causes), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable FailureWithoutText cause(Throwable failure, int causes) {
        return failure.getCause() == null || causes == 0
                ? null
                : new FailureWithoutText(failure.getCause(), causes - 1);
    }
}
