package org.progressledger.ledger.projection;

import java.util.List;

/** Thrown when a check cannot be begun; nothing has been done. */
public final class CheckRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** A check runs on this node already, or of this projection on another. */
        ANOTHER_RUNS("A check of projection %s runs: wait until it has ended"),
        BEING_REBUILT("Projection %s is being rebuilt: check it when the new generation is live"),
        CATCHING_UP("Projection %s has not caught up with the ledger yet: check it when it has"),
        OTHER_VERSION(
                "The live generation of projection %s is of another version than this node folds: ask another node"),
        NO_ROOM(
                "Checking projection %s takes about %d MiB of heap, and %d are free: give the process more memory (-Xmx) or use MongoDB");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final List<Object> arguments;

    CheckRefusedException(Reason reason, Object... arguments) {
        super(reason.sentence.formatted(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** The projection; for {@link Reason#NO_ROOM} also the MiB needed and free. */
    public List<Object> arguments() {
        return arguments;
    }
}
