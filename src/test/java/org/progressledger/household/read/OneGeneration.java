package org.progressledger.household.read;

import java.util.function.Function;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;

/** For tests that write the documents themselves. */
record OneGeneration(Generation live) implements Generations {

    @Override
    public <R> R read(String projection, Function<Generation, R> query) {
        return query.apply(live);
    }
}
