package org.progressledger.intake.sheet;

/** Why a file as a whole cannot be used. The messages stand in {@code messages/intake} under {@code intake.file.<name>}. */
public enum FileFault {
    EMPTY_FILE,
    NOT_A_SPREADSHEET,
    OLD_EXCEL,
    ENCRYPTED,
    TOO_LARGE,
    ZIP_BOMB,
    DAMAGED,
    NOT_UNICODE,
    TOO_MANY_COLUMNS,
    NO_HEADER,
    MISSING_COLUMN,
    COLUMN_TWICE,
    NO_ROWS,
    NOT_A_REVIEW_LIST,
    NOT_A_CRITERIA_LIST,
    NO_RESULTS,
    TOO_MANY_RESULTS,
    NOT_A_PLAN_LIST,
    NOT_A_PAYMENT_LIST,
    NO_MONEY_ROWS,
    TOO_MANY_MONEY_ROWS
}
