package org.progressledger.intake;

/** Rows of a list do not follow the last ones applied: somebody else applies the same list. Nothing is recorded. */
final class RowsOutOfOrderException extends RuntimeException {

    RowsOutOfOrderException(ReviewListId list, int appliedThrough, int from) {
        super("%s is applied through row %d, so rows from %d on cannot follow".formatted(list, appliedThrough, from));
    }
}
