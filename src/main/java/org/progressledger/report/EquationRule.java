package org.progressledger.report;

import java.util.Locale;

/** What must hold in a form. Each has its sentence in {@code messages/equations*.properties}. */
public enum EquationRule {
    /** Arguments: the unit that a form is of, the name of its equation. */
    IN_UNIT,
    /** Arguments: the name of an equation of the form of those whom nothing assigns to a unit. */
    IN_UNASSIGNED,
    /** Arguments: the list, what is counted. */
    MOVEMENT_BALANCES,
    /** Arguments: the list, what is counted. */
    OTHER_DECREASE_HAS_CAUSES,
    /** Arguments: the list, what is counted. */
    OTHER_INCREASE_HAS_CAUSES,
    /** Arguments: what is counted. */
    POOR_GO_TO_NEAR_POOR,
    /** Arguments: what is counted. */
    NEAR_POOR_GO_TO_POOR,
    /** Arguments: the list, the number of the column, what is counted. */
    UNITS_MAKE_UP_THE_WHOLE,
    /** Arguments: the table, the column. */
    ROWS_MAKE_UP_THE_TOTAL,
    /** Arguments: the row, what is counted. */
    LISTS_ARE_WITHIN_THE_POPULATION,
    /** Arguments: the row, the column. */
    LACKING_CHILDREN_ARE_CHILDREN,
    /** Arguments: the table, what is counted, the row. */
    TABLE_COUNTS_THE_SAME,
    /** Arguments: the table, the row, the column. */
    DEPRIVED_ARE_OF_THE_LIST,
    /** Arguments: the table of rates, the column, the row, the table of numbers. */
    RATE_IS_THE_SHARE,
    /** Arguments: the table, the row, what is counted. */
    ETHNIC_GROUPS_MAKE_UP_ALL,
    /** Arguments: the table, the row, the column. */
    PART_IS_WITHIN_ALL,
    /** Arguments: the row. */
    ETHNICITIES_MAKE_UP_THE_POOR,
    /** Arguments: the row. */
    MINORITIES_ARE_THE_SAME,
    /** Arguments: the row. */
    UNKNOWN_ETHNICITY_IS_THE_SAME,
    /** Arguments: the table, the row, the column. */
    PART_IS_WITHIN_THE_POOR,
    /** Arguments: the table, the row. */
    EACH_OF_THE_POOR_IS_IN_SOME_COLUMN,
    /** Arguments: the table, what is counted. */
    LIST_IS_COMPLETE,
    /** Arguments: the movement table, the number of its column, the table of the list. */
    LIST_SHOWS_THE_MOVEMENT,
    /** Arguments: the movement table, the table of the list, the cause. */
    LIST_SHOWS_THE_CAUSE,
    /** Arguments: the row, the column. */
    CRITERION_AT_MOST_GROUP,
    /** Arguments: the row, the column. */
    GROUPS_MAKE_ALL,
    /** Arguments: the number of the column. */
    BANDS_MAKE_ALL,
    /** Arguments: the number of the column, the row. */
    TITLE_AT_MOST_ALL,
    /** Arguments: the number of the column. */
    CRITERIA_MET_OF_COMMUNE,
    /** Arguments: the row that the others make up, the column. */
    MONEY_ROWS_MAKE_TOTAL,
    /** Arguments: the row, the block of columns. */
    MONEY_SOURCES_MAKE_ROW,
    /** Arguments: the row. */
    MONEY_WITHIN_PLAN,
    /** Arguments: what is compared. */
    MONEY_IS_NEAR_THE_DONG,
    /** Arguments: the form, the row, the column. */
    PARTS_MAKE_UP_THE_CELL;

    /** Key of the sentence, such as {@code equation.movement-balances}. */
    public String messageKey() {
        return "equation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
