package org.progressledger.commune.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.commune.TitleEvent;
import org.progressledger.facts.KeptEventReader;
import org.progressledger.facts.KeptEvents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One of the two streams of a commune: its results or its titles.
 *
 * @param id identifier of the stream, such as {@code criteria:05569@2025}
 * @param knownFrom position of its first event
 * @param read what the lines say, once they have been read; not stored
 */
@Document
record CommuneDocument(
        @Id String id,
        long knownFrom,
        KeptEvents lines,
        @Transient Optional<List<Line>> read) implements FoldedDocument {

    static final KeptEventReader EVENTS = new KeptEventReader(CriteriaEvent.class, TitleEvent.class);

    /**
     * @param id identifier of the event
     * @param event a {@link CriteriaEvent} or a {@link TitleEvent}
     */
    record Line(String id, long position, Object event) {}

    @PersistenceCreator
    CommuneDocument(String id, long knownFrom, KeptEvents lines) {
        this(id, knownFrom, lines, Optional.empty());
    }

    static CommuneDocument beginning(String stream, long position) {
        return new CommuneDocument(stream, position, KeptEvents.NONE);
    }

    CommuneDocument after(RecordedEvent recorded) {
        List<Line> longer = new ArrayList<>(said());
        longer.add(new Line(recorded.id(), recorded.position(), recorded.payload()));
        return new CommuneDocument(id, knownFrom, lines.after(recorded), Optional.of(List.copyOf(longer)));
    }

    /** What the lines say, in the order of recording. */
    List<Line> said() {
        return read.orElseGet(() -> lines.all().stream()
                .map(kept -> new Line(kept.id(), kept.position(), EVENTS.read(kept)))
                .toList());
    }
}
