package org.progressledger.commune.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.TitleBook;
import org.progressledger.commune.TitleEvent;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;

/**
 * What a decision did to a title.
 *
 * @param unit the commune
 * @param entry the decision in the commune's book
 */
public record TitleChange(UnitId unit, Kind kind, TitleBook.Entry entry) {

    /** What was decided. */
    public enum Kind {
        GRANTED,
        ACKNOWLEDGED,
        WITHDRAWN,
        LAPSED;

        public static Kind of(TitleEvent event) {
            if (event instanceof TitleEvent.TitleGranted) {
                return GRANTED;
            }
            if (event instanceof TitleEvent.TitleAcknowledged) {
                return ACKNOWLEDGED;
            }
            if (event instanceof TitleEvent.TitleWithdrawn) {
                return WITHDRAWN;
            }
            if (event instanceof TitleEvent.TitleLapsed) {
                return LAPSED;
            }
            throw new IllegalArgumentException("Nothing is decided about a title by " + event.getClass());
        }
    }

    public Title title() {
        return entry.event().title();
    }

    /** The decisions that hold from a day after the first up to the last, by day. */
    static List<TitleChange> of(CommuneBook book, LocalDate from, LocalDate to) {
        return book.titles().valid().stream()
                .filter(entry -> entry.event().effectiveOn().isAfter(from)
                        && !entry.event().effectiveOn().isAfter(to))
                .sorted(Comparator.comparing(
                                (TitleBook.Entry entry) -> entry.event().effectiveOn())
                        .thenComparing(TitleBook.Entry::position))
                .map(entry -> new TitleChange(book.unit(), Kind.of(entry.event()), entry))
                .toList();
    }
}
