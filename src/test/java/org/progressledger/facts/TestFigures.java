package org.progressledger.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.function.Function;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.GenerationProgress;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projections;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.ledger.projection.TestReadModels;

/** Figures over pages that a test writes itself. */
public final class TestFigures {

    private TestFigures() {}

    public static ReadModelConverters converters() {
        return new ReadModelConverters(FigureConverters.all());
    }

    /** Figures of the projections of a node. */
    public static Figures of(Projections projections, TestReadModels readModels) {
        return new StoredFigures(projections, projections, readModels.mongo());
    }

    /** Figures over these pages and no others. */
    public static Figures of(Collection<FigurePage> pages, String projection, TestReadModels readModels) {
        Generation live = new Generation(projection, 1, 1);
        readModels.mongo().getDb().drop();
        if (!pages.isEmpty()) {
            readModels.mongo().insert(pages, live.collection(FigurePage.class));
        }
        long written = pages.stream()
                        .mapToLong(page -> Long.parseLong(page.id()) + 1)
                        .max()
                        .orElse(0)
                * FigurePage.POSITIONS;
        return new StoredFigures(always(live), writtenBefore(written), readModels.mongo());
    }

    private static Generations always(Generation live) {
        return new Generations() {
            @Override
            public <R> R read(String asked, Function<Generation, R> query) {
                return query.apply(live);
            }
        };
    }

    private static GenerationProgress writtenBefore(long position) {
        return new GenerationProgress() {
            @Override
            public long written(Generation generation) {
                return position - 1;
            }

            @Override
            public SortedMap<Long, String> parked(Generation generation) {
                return Collections.emptySortedMap();
            }
        };
    }
}
