package org.progressledger.intake;

/**
 * What can be wrong with a row. The texts stand in {@code messages/intake} under {@code intake.row.<name>}, the table of all of
 * them in {@code docs/reference/review-list.md}.
 */
public enum ProblemCode {
    VALUE_MISSING(Severity.REFUSED),
    FORMULA(Severity.REFUSED),
    CELL_FAULT(Severity.REFUSED),
    TEXT_MALFORMED(Severity.REFUSED),
    CODE_MALFORMED(Severity.REFUSED),
    CODE_TWICE(Severity.REFUSED),
    WORD_UNKNOWN(Severity.REFUSED),
    DATE_UNREADABLE(Severity.REFUSED),
    DATE_IMPOSSIBLE(Severity.REFUSED),
    DATE_IN_FUTURE(Severity.REFUSED),
    NUMBER_UNREADABLE(Severity.REFUSED),
    NUMBER_NOT_WHOLE(Severity.REFUSED),
    MEMBERS_TOO_FEW(Severity.REFUSED),
    SCORE_NEGATIVE(Severity.REFUSED),
    SCORE_UNBALANCED(Severity.REFUSED),
    CHILDREN_NEGATIVE(Severity.REFUSED),
    CHILDREN_LACKING_TOO_MANY(Severity.REFUSED),
    CHILDREN_TOO_MANY(Severity.REFUSED),
    PERSONAL_NUMBER_MALFORMED(Severity.REFUSED),
    UNIT_UNKNOWN(Severity.REFUSED),
    UNIT_ENDED(Severity.REFUSED),
    UNIT_DIVIDED(Severity.REFUSED),
    UNIT_NAME_DIFFERS(Severity.REFUSED),
    LEDGER_REFUSES(Severity.REFUSED),
    BIRTH_MISSING(Severity.REPORTED),
    PERSONAL_NUMBER_COMPLETED(Severity.REPORTED),
    MOVEMENT_UNKNOWN(Severity.REPORTED),
    MOVEMENT_CONTRADICTS(Severity.REPORTED),
    CLASS_DIFFERS(Severity.REPORTED),
    OPENING_DIFFERS(Severity.REPORTED),
    OUTSIDE_REVIEW_WINDOW(Severity.REPORTED),
    OTHER_THAN_MEETING(Severity.REPORTED),
    AGAINST_OPINION(Severity.REPORTED),
    /** Of no row: the last line of a list of problems that was cut. */
    PROBLEMS_NOT_LISTED(Severity.REPORTED);

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
