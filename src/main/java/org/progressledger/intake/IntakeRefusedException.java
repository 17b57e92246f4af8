package org.progressledger.intake;

/** The intake cannot do what was asked now. */
public final class IntakeRefusedException extends RuntimeException {

    /** Why not. */
    public enum Reason {
        /** No list of this hash was received. */
        UNKNOWN_LIST,
        /** The list is being checked or applied already. */
        RUNNING_ALREADY,
        /** Only a list that was checked, and whose file can be used, is applied. */
        NOT_CHECKED,
        /** The file is not kept any more: send it again. */
        FILE_GONE,
        /** Too many lists wait already. */
        BUSY
    }

    private final Reason reason;

    public IntakeRefusedException(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
