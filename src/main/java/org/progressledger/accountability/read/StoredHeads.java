package org.progressledger.accountability.read;

import java.util.HashMap;
import java.util.Map;
import org.progressledger.accountability.HeadBook;
import org.progressledger.accountability.HeadEvent;
import org.progressledger.accountability.Heads;
import org.progressledger.facts.KeptEvent;
import org.progressledger.facts.KeptEventReader;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.shared.UnitId;
import org.springframework.data.mongodb.core.MongoOperations;

/** One document for each unit: a province has some hundred, so that all are read. */
record StoredHeads(MongoOperations mongo, Generations generations) implements Heads {

    private static final KeptEventReader READER = new KeptEventReader(HeadEvent.class);

    @Override
    public Map<UnitId, HeadBook> books(long knownAt) {
        Map<UnitId, HeadBook> books = new HashMap<>();
        generations
                .read(
                        PROJECTION,
                        generation -> mongo.findAll(HeadDocument.class, generation.collection(HeadDocument.class)))
                .forEach(unit -> books.put(UnitId.parse(unit.id()), book(unit, knownAt)));
        books.values().removeIf(book -> book.entries().isEmpty());
        return Map.copyOf(books);
    }

    private static HeadBook book(HeadDocument unit, long knownAt) {
        HeadBook book = HeadBook.EMPTY;
        for (KeptEvent kept : unit.lines().knownAt(knownAt)) {
            book = book.after(kept.id(), kept.position(), READER.read(kept));
        }
        return book;
    }
}
