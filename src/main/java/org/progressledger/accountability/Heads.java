package org.progressledger.accountability;

import java.util.Map;
import org.progressledger.shared.UnitId;

/** The heads of units as they are read, by pages and by other features. */
public interface Heads {

    /** Name of the projection that answers, to wait for a position. */
    String PROJECTION = "heads";

    /**
     * The books of all units of which anything was known.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    Map<UnitId, HeadBook> books(long knownAt);
}
