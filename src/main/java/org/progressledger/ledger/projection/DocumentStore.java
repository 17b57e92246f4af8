package org.progressledger.ledger.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The documents of one generation. */
interface DocumentStore {

    /** Whether there is no document of any of these types. */
    boolean isEmpty(Collection<Class<? extends ProjectedDocument>> types);

    /** Those of the documents that are stored, by id. */
    Map<String, StoredDocument> load(Class<? extends ProjectedDocument> type, Collection<String> ids);

    /**
     * Writes each document whose condition holds; those may be written even if the call fails.
     *
     * @throws LostConditionException if the condition of any of them does not hold
     */
    void write(Class<? extends ProjectedDocument> type, List<DocumentWrite> writes);
}
