package org.progressledger.intake;

import java.util.List;

/**
 * What can happen to a list of what the Treasury booked, besides being applied. Holds no citizen: free text and names of the
 * list are left out. What has landed never changes meaning.
 */
public sealed interface StatementEvent {

    /** Its text is the SHA-256 of the file. */
    ReviewListId list();

    /**
     * The list came in. Always its first event; its rows are known once the last of them is stated.
     *
     * @param fileName name of the file as it was sent
     * @param rows how many rows follow, at least 1
     */
    record StatementReceived(ReviewListId list, String fileName, int rows) implements StatementEvent {}

    /**
     * Some of its rows, whatever becomes of them.
     *
     * @param from ordinal of the first of them, from 1
     */
    record RowsStated(ReviewListId list, int from, List<StatementRow> rows) implements StatementEvent {

        public RowsStated {
            rows = List.copyOf(rows);
        }
    }
}
