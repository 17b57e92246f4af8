package org.progressledger.report;

/** There is no such form: the question itself is wrong. */
public final class FormRefusedException extends RuntimeException {

    /** What is wrong with the question. */
    public enum Reason {
        /** No such unit, district or province under the boundaries asked for. */
        UNKNOWN_AREA,
        /** The period ends before it begins. */
        CLOSING_BEFORE_OPENING,
        /** No such row or column, or nothing is counted there. */
        UNKNOWN_CELL
    }

    private final Reason reason;

    public FormRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public static FormRefusedException unknownCell(String form, String row, String column) {
        return new FormRefusedException(
                Reason.UNKNOWN_CELL,
                "Form %s has no cell in row %s and column %s that counts".formatted(form, row, column));
    }

    public Reason reason() {
        return reason;
    }
}
