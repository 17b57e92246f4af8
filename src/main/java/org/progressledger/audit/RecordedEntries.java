package org.progressledger.audit;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that anybody recorded about a day and a unit. What the ledger itself records of the reference data is not among
 * it: it counts as known always (decision 0131).
 */
public interface RecordedEntries {

    /** Name of the projection that answers, to wait for a position. */
    String PROJECTION = "entries";

    /**
     * Runs a question over the entries in the order of recording. If the read model is exchanged meanwhile, the question is
     * run again from its start: it must only read and keep nothing from one run to the next.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    <R> R read(long knownAt, Function<Stream<RecordedEntry>, R> question);
}
