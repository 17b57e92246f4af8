package org.progressledger.ledger.projection;

import java.util.function.Function;

/** Where queries learn which generation of a projection is the live one. */
public interface Generations {

    /**
     * Runs a query on the live generation. If another generation has gone live meanwhile, so that the collections may
     * have been dropped under the query, it is run again: it must only read.
     *
     * @param query gets the live generation, whose {@link Generation#collection} it reads
     * @throws UnknownProjectionException if there is no projection of this name
     */
    <R> R read(String projection, Function<Generation, R> query);
}
