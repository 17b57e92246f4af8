package org.progressledger.commune;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.progressledger.shared.UnitId;

/** The books of the communes as they are read, by pages and by other features. */
public interface CommuneBooks {

    /** Name of the projection that answers, to wait for a position. */
    String PROJECTION = "commune";

    /**
     * The book of each of these communes; an empty one where nothing was recorded.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    Map<UnitId, CommuneBook> of(Collection<UnitId> communes, long knownAt);

    /**
     * Every commune of which anything is recorded.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    Set<UnitId> recorded(long knownAt);
}
