package org.progressledger.household.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.progressledger.facts.Basis;
import org.progressledger.facts.FigurePage;
import org.progressledger.household.Book;
import org.progressledger.household.ReviewStage;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.GatheredDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Lineage;

/** The projection's documents in memory, folded event by event as the ledger would hand them on. */
final class ReadModel {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final HouseholdProjection projection = new HouseholdProjection();
    private final Map<String, HouseholdDocument> households = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, FigurePage> pages = new HashMap<>();
    private final Set<String> lineages = new HashSet<>();
    private final List<RecordedEvent> recorded = new ArrayList<>();

    /** Records an event at the next position and folds it. */
    RecordedEvent record(Book.Entry entry, Map<String, String> metadata) {
        long position = recorded.size();
        RecordedEvent event = new RecordedEvent(
                position,
                BEGINNING.plusSeconds(position),
                entry.id(),
                entry.event().household().toString(),
                0,
                entry.event(),
                metadata);
        recorded.add(event);
        fold(event);
        return event;
    }

    /** Folds an event once more, as after a crash. */
    void repeat(int position) {
        fold(recorded.get(position));
    }

    private void fold(RecordedEvent event) {
        projection.fold(event, new Folding(event.position()));
    }

    long next() {
        return recorded.size();
    }

    Map<String, HouseholdDocument> households() {
        return households;
    }

    /** As what a household counts, by the unit that is recorded. */
    record Recorded<K>(UnitId unit, K counted) {

        static Recorded<PovertyClass> of(Standing standing) {
            return new Recorded<>(standing.lineage().recorded(), standing.povertyClass());
        }

        static Recorded<ReviewStage> of(ReviewStanding standing) {
            return new Recorded<>(standing.lineage().recorded(), standing.stage());
        }
    }

    /** Counts by adding up the contributions of the pages one by one. */
    Map<Recorded<PovertyClass>, Long> countsFromPages(Basis basis) {
        return countsFromPages(basis, Recorded::of);
    }

    /** The same counts by anything that follows from lineage and class. */
    <S> Map<S, Long> countsFromPages(Basis basis, Function<Standing, S> reading) {
        return countsFromPages(
                HouseholdProjection.HOUSEHOLDS, basis, dimensions -> reading.apply(standing(dimensions)));
    }

    /** People of households, added up in the same way. */
    Map<Standing, Long> peopleFromPages(Basis basis) {
        return countsFromPages(HouseholdProjection.PEOPLE, basis, ReadModel::standing);
    }

    /** Households whom somebody looks after, added up in the same way. */
    Map<Standing, Long> lookedAfterFromPages(Basis basis) {
        return countsFromPages(HouseholdProjection.LOOKED_AFTER, basis, ReadModel::standing);
    }

    private static Standing standing(Map<String, String> dimensions) {
        return new Standing(
                Lineage.parse(dimensions.get(HouseholdProjection.LINEAGE)),
                PovertyClass.valueOf(dimensions.get(HouseholdProjection.POVERTY_CLASS)));
    }

    /** What it gathers for figures. */
    Collection<FigurePage> pages() {
        return pages.values();
    }

    /** Every lineage that the projection remembers. */
    Set<String> lineages() {
        return lineages;
    }

    /** Counts of reviews, added up in the same way. */
    Map<Recorded<ReviewStage>, Long> reviewCountsFromPages(Basis basis) {
        return countsFromPages(
                HouseholdProjection.REVIEWS,
                basis,
                dimensions -> new Recorded<>(
                        Lineage.parse(dimensions.get(HouseholdProjection.LINEAGE))
                                .recorded(),
                        ReviewStage.valueOf(dimensions.get(HouseholdProjection.STAGE))));
    }

    private <S> Map<S, Long> countsFromPages(String measure, Basis basis, Function<Map<String, String>, S> reading) {
        Map<S, Long> counts = new HashMap<>();
        pages.values().stream()
                .flatMap(page -> page.contributions(measure).stream())
                .filter(contribution -> contribution.countsOn(basis))
                .forEach(contribution -> counts.merge(
                        reading.apply(contribution.dimensions().values()), contribution.amount(), Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private final class Folding implements Documents {

        private final long position;

        private Folding(long position) {
            this.position = position;
        }

        @Override
        public <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold) {
            Optional<D> before = Optional.ofNullable(households.get(id)).map(type::cast);
            if (positions.getOrDefault(id, -1L) >= position) {
                return new Folded<>(before, before.orElseThrow());
            }
            D after = fold.apply(before);
            households.put(id, (HouseholdDocument) after);
            positions.put(id, position);
            return new Folded<>(before, after);
        }

        @Override
        public <D extends GatheredDocument> void gather(
                Class<D> type, String id, Function<Optional<D>, D> contribution) {
            if (type == LineageDocument.class) {
                lineages.add(id);
                return;
            }
            pages.put(id, (FigurePage)
                    contribution.apply(Optional.ofNullable(pages.get(id)).map(type::cast)));
        }
    }
}
