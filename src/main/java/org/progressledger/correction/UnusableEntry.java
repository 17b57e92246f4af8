package org.progressledger.correction;

import org.progressledger.household.Decided;

/**
 * An entry for which a whole proposal is refused.
 *
 * @param place where it stands in the list that was sent, such as {@code 12}
 * @param household code as it was sent; the empty text if there is none
 */
public record UnusableEntry(String place, String household, Why why) {

    /** What is wrong with it. */
    public sealed interface Why {

        /** The household refuses it. */
        record ByTheBook(Decided.Refused refused) implements Why {}

        /**
         * It cannot be read.
         *
         * @param quoted what stands there
         */
        record ByTheCell(CellFault fault, String quoted) implements Why {}
    }

    /** What is wrong with a cell. Each has its text in {@code messages/correction.properties}. */
    public enum CellFault {
        CODE_MALFORMED,
        CLASS_UNKNOWN,
        DAY_UNREADABLE;

        /** Key of the text, such as {@code correction.cell.CODE_MALFORMED}. */
        public String messageKey() {
            return "correction.cell." + name();
        }
    }
}
