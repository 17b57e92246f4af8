package org.progressledger.commune.read;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One of the two streams of a commune: its results or its titles.
 *
 * @param id identifier of the stream, such as {@code criteria:05569@2025}
 */
@Document
record CommuneDocument(@Id String id, Lines lines) implements FoldedDocument {

    /**
     * In the order of recording.
     *
     * @param texts each a {@link BookLine}
     */
    record Lines(List<String> texts) {

        Lines {
            texts = List.copyOf(texts);
        }
    }

    static CommuneDocument of(String stream) {
        return new CommuneDocument(stream, new Lines(List.of()));
    }

    CommuneDocument after(RecordedEvent recorded) {
        List<String> longer = new ArrayList<>(lines.texts());
        longer.add(BookLine.of(recorded).text());
        return new CommuneDocument(id, new Lines(longer));
    }

    List<BookLine> knownAt(long position) {
        return lines.texts().stream()
                .map(BookLine::read)
                .filter(line -> line.position() < position)
                .toList();
    }
}
