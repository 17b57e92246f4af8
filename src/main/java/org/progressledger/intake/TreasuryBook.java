package org.progressledger.intake;

import java.util.List;
import java.util.Optional;

/** The lists of what the Treasury booked, as the ledger has them. */
public interface TreasuryBook {

    /** Name of the projection that answers, to wait for a position. */
    String PROJECTION = TreasuryStatement.TYPE;

    /** Those of which all rows were known when the ledger held that many events, in the order in which they became known. */
    List<KnownStatement> statements(long knownAt);

    /** That list; empty if not all of its rows were known, or if it is no list of the Treasury. */
    Optional<KnownStatement> statement(ReviewListId list, long knownAt);
}
