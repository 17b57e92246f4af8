package org.progressledger.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.progressledger.ruleset.PovertyClass;

/**
 * The columns of the two movement forms (diễn biến hộ nghèo, diễn biến hộ cận nghèo; Circular 07/2021/TT-BLĐTBXH,
 * appendix VII): 9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8.
 */
public enum MovementColumn {
    /** On the list at the end of the opening day. */
    OPENING(1, 1, 0),
    /** Went over to the other list: a poor household became near-poor, a near-poor one poor. */
    WENT_TO_OTHER_LIST(2, 3, -1),
    /** Passed above near-poor. */
    ESCAPED(3, 2, -1),
    /** Left otherwise; split by {@link ChangeCause}. */
    OTHER_DECREASE(4, 4, -1),
    /** Came over from the other list. */
    CAME_FROM_OTHER_LIST(5, 5, 1),
    /** Had been on the list before, was on none at the opening (tái nghèo, tái cận nghèo). */
    FELL_BACK(6, 6, 1),
    /** Had never been on it (phát sinh mới). */
    NEWLY_ARISING(7, 7, 1),
    /** Came otherwise; split by {@link ChangeCause}. */
    OTHER_INCREASE(8, 8, 1),
    /** On the list at the end of the closing day. */
    CLOSING(9, 9, 0);

    private final int numberOfPoor;
    private final int numberOfNearPoor;
    private final int sign;

    MovementColumn(int numberOfPoor, int numberOfNearPoor, int sign) {
        this.numberOfPoor = numberOfPoor;
        this.numberOfNearPoor = numberOfNearPoor;
        this.sign = sign;
    }

    /** Number that the form of this list prints above the column, from 1 to 9. */
    public int number(PovertyClass list) {
        return list == PovertyClass.POOR ? numberOfPoor : numberOfNearPoor;
    }

    /** The column of this number in the form of a list. */
    public static MovementColumn numbered(PovertyClass list, int number) {
        return inOrderOf(list).get(number - 1);
    }

    /** All columns in the order of the form of a list. */
    public static List<MovementColumn> inOrderOf(PovertyClass list) {
        return Arrays.stream(values())
                .sorted(Comparator.comparing(column -> column.number(list)))
                .toList();
    }

    /** -1 for what leaves, 1 for what comes, 0 for the two balances. */
    int sign() {
        return sign;
    }
}
