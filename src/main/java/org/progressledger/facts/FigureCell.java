package org.progressledger.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.GatheredDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The amounts that the events of one page of the ledger add to one measure of one set of dimensions from one day on.
 * A projection that counts names this type among its document types and calls {@link #gather} while it folds.
 *
 * @param page number of the page of {@value #PAGE} positions that the events stand on
 * @param entries amount per event; gathering the same one again changes nothing
 */
@Document
@CompoundIndex(def = "{'measure': 1, 'effectiveOn': 1, 'page': 1}")
public record FigureCell(
        @Id String id, String measure, Dimensions dimensions, LocalDate effectiveOn, long page, FigureEntries entries)
        implements GatheredDocument {

    /** Positions per page: a count as known at a position reads the entries of one page and the totals of those before. */
    public static final int PAGE = 65_536;

    /**
     * Gathers what one event changes of a measure.
     *
     * @param measure name of the measure, such as {@code households}
     * @param changes all changes that the event makes to this measure; a second call for the same event and measure
     *     would take the place of the first one's entries
     */
    public static void gather(
            Documents documents, RecordedEvent event, String measure, List<Change<Dimensions>> changes) {
        long page = event.position() / PAGE;
        int offset = (int) (event.position() % PAGE);
        Map<Change<Dimensions>, Long> amounts = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> new Change<>(change.effectiveOn(), change.value(), 0),
                        Collectors.summingLong(Change::amount)));
        amounts.forEach((place, amount) -> {
            if (amount != 0) {
                FigureCell empty = empty(measure, place.value(), place.effectiveOn(), page);
                documents.gather(
                        FigureCell.class, empty.id(), cell -> cell.orElse(empty).with(offset, amount));
            }
        });
    }

    private static FigureCell empty(String measure, Dimensions dimensions, LocalDate effectiveOn, long page) {
        String id = measure + "|" + dimensions + "|" + effectiveOn + "|" + page;
        return new FigureCell(id, measure, dimensions, effectiveOn, page, FigureEntries.NONE);
    }

    private FigureCell with(int offset, long amount) {
        return new FigureCell(id, measure, dimensions, effectiveOn, page, entries.with(offset, amount));
    }
}
