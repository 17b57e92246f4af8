package org.progressledger.intake;

import java.util.List;
import java.util.stream.Stream;
import org.progressledger.intake.ReviewListEvent.RefusedRow;
import org.progressledger.ledger.axon.Source;

/** Rows of a list that are checked and recorded together: one row, or those that one decision says about one commune. */
interface Entry {

    /** Ordinal of its first row; entries follow one another without a gap, and a list begins with 1. */
    int from();

    /** Ordinal of its last row. */
    int to();

    /**
     * What the rows would do to the ledger as it is now, with the entries of the file before them. Records nothing. An
     * answer for each row.
     */
    List<LedgerCheck.Answer> check();

    /**
     * Records the rows inside {@link org.progressledger.ledger.axon.LedgerCommands#record}, as {@link #check} says.
     *
     * @param file where the list comes from
     */
    Outcome record(Source file);

    default int rows() {
        return to() - from() + 1;
    }

    /**
     * What was recorded.
     *
     * @param counts what the rows did; the sum is the number of rows
     * @param events how many events they made
     * @param refused the rows that were left out and why
     */
    record Outcome(RowCounts counts, int events, List<RefusedRow> refused) {

        static final Outcome NONE = new Outcome(RowCounts.NONE, 0, List.of());

        public Outcome {
            refused = List.copyOf(refused);
        }

        Outcome plus(Outcome more) {
            return new Outcome(
                    counts.plus(more.counts),
                    events + more.events,
                    Stream.concat(refused.stream(), more.refused.stream()).toList());
        }
    }
}
