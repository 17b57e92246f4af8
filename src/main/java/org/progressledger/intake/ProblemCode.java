package org.progressledger.intake;

import java.util.Collection;
import java.util.List;

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
    UNIT_RECODED(Severity.REFUSED),
    UNIT_NAME_DIFFERS(Severity.REFUSED),
    LEDGER_REFUSES(Severity.REFUSED),
    COMMUNE_DIVIDED(Severity.REFUSED),
    CRITERIA_SET_UNKNOWN(Severity.REFUSED),
    CRITERION_UNKNOWN(Severity.REFUSED),
    INDICATOR_AMBIGUOUS(Severity.REFUSED),
    INDICATOR_OF_ANOTHER(Severity.REFUSED),
    INDICATOR_REFUSED(Severity.REFUSED),
    EVIDENCE_UNEVEN(Severity.REFUSED),
    AMOUNT_NOT_POSITIVE(Severity.REFUSED),
    AMOUNT_UNIT_UNKNOWN(Severity.REFUSED),
    YEAR_UNREADABLE(Severity.REFUSED),
    BUDGET_UNIT_UNKNOWN(Severity.REFUSED),
    PLACE_UNKNOWN(Severity.REFUSED),
    ITEM_UNKNOWN(Severity.REFUSED),
    PROJECT_UNKNOWN(Severity.REFUSED),
    PARENT_UNKNOWN(Severity.REFUSED),
    PARENT_AMBIGUOUS(Severity.REFUSED),
    ALLOCATION_NOT_FOUND(Severity.REFUSED),
    ALLOCATION_AMBIGUOUS(Severity.REFUSED),
    VOUCHER_LINE_TWICE(Severity.REFUSED),
    VOUCHER_LINE_ELSEWHERE(Severity.REFUSED),
    FUNDS_REFUSE(Severity.REFUSED),
    BIRTH_MISSING(Severity.REPORTED),
    PERSONAL_NUMBER_COMPLETED(Severity.REPORTED),
    MOVEMENT_UNKNOWN(Severity.REPORTED),
    MOVEMENT_CONTRADICTS(Severity.REPORTED),
    CLASS_DIFFERS(Severity.REPORTED),
    OPENING_DIFFERS(Severity.REPORTED),
    OUTSIDE_REVIEW_WINDOW(Severity.REPORTED),
    OTHER_THAN_MEETING(Severity.REPORTED),
    AGAINST_OPINION(Severity.REPORTED),
    GROUP_NOT_STATED(Severity.REPORTED),
    SET_UNUSUAL(Severity.REPORTED),
    UNIT_PERHAPS_NOT_RURAL(Severity.REPORTED),
    VALUE_AGAINST_REQUIREMENT(Severity.REPORTED),
    NOT_MET_THOUGH_INDICATORS_ARE(Severity.REPORTED),
    PROJECT_NAME_DIFFERS(Severity.REPORTED),
    FUNDS_WARN(Severity.REPORTED),
    /** Of no row: the last line of a list of problems that was cut. */
    PROBLEMS_NOT_LISTED(Severity.REPORTED);

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    /** Why rows with these problems are left out, each reason once. */
    static List<ProblemCode> refusing(Collection<RowProblem> problems) {
        return problems.stream()
                .map(RowProblem::code)
                .filter(code -> code.severity() == Severity.REFUSED)
                .distinct()
                .toList();
    }

    public Severity severity() {
        return severity;
    }
}
