package org.progressledger.audit.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.audit.read.InventedEvent.Recorded;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.GatheredDocument;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.ledger.projection.TestReadModels;

/** Entries that the projection made of events: each folded twice and in any order, as after crashes on several nodes. */
final class KeptPages implements Documents {

    private final EntryProjection projection =
            new EntryProjection(List.of(InventedEvent.CATALOGUE), List.of(InventedEvent.DATES));
    private final Map<String, EntryPage> pages = new LinkedHashMap<>();

    static RecordedEntries of(List<Recorded> events, Random random, TestReadModels readModels) {
        KeptPages kept = new KeptPages();
        List<RecordedEvent> twice = new ArrayList<>();
        for (int position = 0; position < events.size(); position++) {
            twice.add(event(position, events.get(position)));
            twice.add(event(position, events.get(position)));
        }
        Collections.shuffle(twice, random);
        twice.forEach(event -> kept.projection.fold(event, kept));
        Generation live = new Generation(RecordedEntries.PROJECTION, 1, 1);
        readModels.mongo().getDb().drop();
        if (!kept.pages.isEmpty()) {
            readModels.mongo().insert(kept.pages.values(), live.collection(EntryPage.class));
        }
        Generations generations = new Generations() {
            @Override
            public <R> R read(String asked, Function<Generation, R> query) {
                return query.apply(live);
            }
        };
        return new StoredEntries(readModels.mongo(), generations);
    }

    private static RecordedEvent event(long position, Recorded recorded) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, recorded.actor());
        metadata.put(EventMetadata.ROLE, recorded.actor().equals("so-cai") ? "SYSTEM" : "RECORDER");
        recorded.file().ifPresent(file -> metadata.put(EventMetadata.SOURCE_FILE, file));
        return new RecordedEvent(
                position, recorded.at(), "event-" + position, recorded.stream(), 0, recorded.event(), metadata);
    }

    @Override
    public <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold) {
        throw new AssertionError("Entries are gathered");
    }

    @Override
    public <D extends GatheredDocument> void gather(Class<D> type, String id, Function<Optional<D>, D> contribution) {
        pages.put(id, (EntryPage)
                contribution.apply(Optional.ofNullable(pages.get(id)).map(type::cast)));
    }
}
