package org.progressledger.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.facts.Change;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.FigureGathering;
import org.progressledger.facts.FigurePage;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;

/**
 * A change of a household's class that says itself what the household was before. So it can be counted by the dimensions by
 * which households are counted without keeping the households, of which a million events would fill the memory.
 */
sealed interface Counted {

    EventCatalogue CATALOGUE = new EventCatalogue("counted", Counted.class);

    /** A class of a household that has none. */
    String NO_CLASS = "";

    record StatusRecognised(String commune, String before, String after, LocalDate effectiveOn) implements Counted {}

    record RecognitionCorrected(String commune, String before, String after, LocalDate effectiveOn)
            implements Counted {}

    String commune();

    String before();

    String after();

    LocalDate effectiveOn();

    /** Counts households by lineage and class, as the application does. */
    final class Households implements Projection {

        static final String NAME = "counted";
        static final String MEASURE = "households";

        private final FigureGathering figures = new FigureGathering(CATALOGUE, RecognitionCorrected.class::isInstance);

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public List<Class<? extends ProjectedDocument>> documentTypes() {
            return List.of(FigurePage.class);
        }

        @Override
        public Set<DocumentKey> touches(RecordedEvent event) {
            return Set.of();
        }

        @Override
        public void fold(RecordedEvent event, Documents documents) {
            Counted counted = (Counted) event.payload();
            List<Change<Dimensions>> changes = new ArrayList<>();
            if (!counted.before().equals(NO_CLASS)) {
                changes.add(new Change<>(counted.effectiveOn(), dimensions(counted, counted.before()), -1));
            }
            changes.add(new Change<>(counted.effectiveOn(), dimensions(counted, counted.after()), 1));
            figures.gather(documents, event, Map.of(MEASURE, changes));
        }

        private static Dimensions dimensions(Counted counted, String povertyClass) {
            return Dimensions.of(Map.of("lineage", counted.commune(), "povertyClass", povertyClass));
        }
    }
}
