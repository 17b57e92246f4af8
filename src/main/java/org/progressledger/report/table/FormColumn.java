package org.progressledger.report.table;

/**
 * A column of a form.
 *
 * @param code stable name for programs, such as {@code poorHouseholds}
 * @param group words above several columns; empty for none
 * @param label words above this column
 * @param kind what its cells hold
 */
public record FormColumn(String code, Label group, Label label, Kind kind) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** A number of households or persons. */
        COUNT,
        /** A share in percent with two decimals. */
        SHARE,
        /** Words, or a score. */
        TEXT,
        /** A day. */
        DAY
    }

    static FormColumn count(String code, Label group, Label label) {
        return new FormColumn(code, group, label, Kind.COUNT);
    }

    static FormColumn share(String code, Label group, Label label) {
        return new FormColumn(code, group, label, Kind.SHARE);
    }

    static FormColumn text(String code, String vietnamese, String english) {
        return new FormColumn(code, Label.NONE, new Label(vietnamese, english), Kind.TEXT);
    }

    static FormColumn day(String code, String vietnamese, String english) {
        return new FormColumn(code, Label.NONE, new Label(vietnamese, english), Kind.DAY);
    }

    /** Its words with those above it. */
    public Label words() {
        return group.saysNothing()
                ? label
                : new Label(group.vietnamese() + ": " + label.vietnamese(), group.english() + ": " + label.english());
    }
}
