package org.progressledger.facts;

import java.util.Collection;
import java.util.function.Function;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.ledger.projection.TestReadModels;

/** Figures over cells that a test writes itself. */
public final class TestFigures {

    private TestFigures() {}

    public static ReadModelConverters converters() {
        return new ReadModelConverters(FigureConverters.all());
    }

    /** Figures over these cells and no others. */
    public static Figures of(Collection<FigureCell> cells, String projection, TestReadModels readModels) {
        Generation live = new Generation(projection, 1, 1);
        readModels.mongo().getDb().drop();
        if (!cells.isEmpty()) {
            readModels.mongo().insert(cells, live.collection(FigureCell.class));
        }
        Generations generations = new Generations() {
            @Override
            public <R> R read(String asked, Function<Generation, R> query) {
                return query.apply(live);
            }
        };
        return new StoredFigures(generations, readModels.mongo());
    }
}
