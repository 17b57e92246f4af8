package org.progressledger.audit.read;

import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.audit.RecordedEntry;
import org.progressledger.ledger.projection.Generations;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reads the pages one after the other: a million entries are a thousand pages, of which one is unpacked at a time. */
record StoredEntries(MongoOperations mongo, Generations generations) implements RecordedEntries {

    @Override
    public <R> R read(long knownAt, Function<Stream<RecordedEntry>, R> question) {
        Query pages = Query.query(Criteria.where("page").lte(knownAt / EntryPage.SIZE))
                .with(Sort.by("page"));
        return generations.read(PROJECTION, generation -> {
            Homes homes = new Homes();
            try (Stream<EntryPage> stored =
                    mongo.stream(pages, EntryPage.class, generation.collection(EntryPage.class))) {
                return question.apply(stored.flatMap(page -> page.entries().all().stream())
                        .filter(entry -> entry.position() < knownAt)
                        .map(homes::placed));
            }
        });
    }
}
