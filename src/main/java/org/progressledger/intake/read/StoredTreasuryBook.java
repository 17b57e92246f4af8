package org.progressledger.intake.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.progressledger.facts.KeptEvent;
import org.progressledger.facts.KeptEvents;
import org.progressledger.intake.KnownStatement;
import org.progressledger.intake.ReviewListId;
import org.progressledger.intake.TreasuryBook;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The Treasury sends a few lists a month, so that all are read. */
record StoredTreasuryBook(MongoOperations mongo, Generations generations) implements TreasuryBook {

    private static final String LIST = "list";

    @Override
    public List<KnownStatement> statements(long knownAt) {
        return statements(new Query(), knownAt)
                .sorted(Comparator.comparing(KnownStatement::knownFrom))
                .toList();
    }

    @Override
    public Optional<KnownStatement> statement(ReviewListId list, long knownAt) {
        return statements(new Query(Criteria.where(LIST).is(list.hash())), knownAt)
                .findFirst();
    }

    private Stream<KnownStatement> statements(Query query, long knownAt) {
        return generations.read(PROJECTION, generation -> events(query, generation)).values().stream()
                .map(list -> list.stream()
                        .flatMap(event -> event.knownAt(knownAt).stream())
                        .sorted(Comparator.comparing(KeptEvent::position))
                        .toList())
                .flatMap(events -> KnownStatement.of(events).stream());
    }

    /** By list: what it says, and what became of it. */
    private Map<String, List<KeptEvents>> events(Query query, Generation generation) {
        Map<String, List<KeptEvents>> lists = new TreeMap<>();
        mongo.find(query, StatementPage.class, generation.collection(StatementPage.class))
                .forEach(page -> lists.computeIfAbsent(page.list(), none -> new ArrayList<>())
                        .add(page.event()));
        mongo.find(
                        new Query(Criteria.where(LIST).in(lists.keySet())),
                        OutcomePage.class,
                        generation.collection(OutcomePage.class))
                .forEach(page -> lists.get(page.list()).add(page.event()));
        return lists;
    }
}
