package org.progressledger.commune.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.progressledger.commune.Assessment;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleBook;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.facts.KeptEvent;
import org.progressledger.facts.KeptEventReader;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.shared.UnitId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The books and the history of communes, each as known at a position of the ledger. */
public class CommuneQueries implements CommuneBooks {

    private static final String RESULTS = "criteria:";
    private static final String TITLES = "title:";
    private static final KeptEventReader EVENTS = CommuneDocument.EVENTS;

    private final MongoOperations mongo;
    private final Generations generations;

    CommuneQueries(MongoOperations mongo, Generations generations) {
        this.mongo = mongo;
        this.generations = generations;
    }

    @Override
    public Map<UnitId, CommuneBook> of(Collection<UnitId> communes, long knownAt) {
        Map<String, List<KeptEvent>> streams = lines(communes, knownAt);
        return communes.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        unit -> book(
                                unit,
                                streams.getOrDefault(RESULTS + unit, List.of()),
                                streams.getOrDefault(TITLES + unit, List.of()))));
    }

    static CommuneBook book(UnitId unit, List<KeptEvent> results, List<KeptEvent> titles) {
        return new CommuneBook(unit, results(results), titles(titles));
    }

    @Override
    public Set<UnitId> recorded(long knownAt) {
        return generations
                .read(
                        PROJECTION,
                        generation -> mongo.getCollection(generation.collection(CommuneDocument.class))
                                .distinct("_id", new Document("knownFrom", new Document("$lt", knownAt)), String.class)
                                .into(new ArrayList<>()))
                .stream()
                .map(stream -> UnitId.parse(stream.substring(stream.indexOf(':') + 1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything recorded of a commune, in the order of recording. */
    public List<TimelineEntry> timeline(UnitId commune, long knownAt) {
        List<KeptEvent> lines = lines(List.of(commune), knownAt).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(KeptEvent::position))
                .toList();
        Map<String, String> takenBack = new HashMap<>();
        for (KeptEvent line : lines) {
            withdraws(EVENTS.read(line)).ifPresent(mistake -> takenBack.putIfAbsent(mistake, line.id()));
        }
        return lines.stream().map(line -> entry(line, takenBack)).toList();
    }

    private static Optional<String> withdraws(Object event) {
        if (event instanceof AssessmentWithdrawn withdrawn) {
            return Optional.of(withdrawn.withdraws());
        }
        return event instanceof TitleEntryWithdrawn withdrawn ? Optional.of(withdrawn.withdraws()) : Optional.empty();
    }

    private static TimelineEntry entry(KeptEvent line, Map<String, String> takenBack) {
        return new TimelineEntry(
                line.id(),
                line.position(),
                line.recordedAt(),
                line.actor(),
                line.source(),
                EVENTS.read(line),
                Optional.ofNullable(takenBack.get(line.id())));
    }

    private Map<String, List<KeptEvent>> lines(Collection<UnitId> communes, long knownAt) {
        List<String> streams = communes.stream()
                .flatMap(unit -> Stream.of(RESULTS + unit, TITLES + unit))
                .toList();
        Query query = new Query(Criteria.where("_id").in(streams));
        return generations
                .read(
                        PROJECTION,
                        generation ->
                                mongo.find(query, CommuneDocument.class, generation.collection(CommuneDocument.class)))
                .stream()
                .collect(Collectors.toMap(
                        CommuneDocument::id, document -> document.lines().knownAt(knownAt)));
    }

    private static CriteriaBook results(List<KeptEvent> lines) {
        List<Assessment> assessments = new ArrayList<>();
        Map<String, Long> withdrawals = new HashMap<>();
        for (KeptEvent line : lines) {
            Object event = EVENTS.read(line);
            if (event instanceof CriterionAssessed assessed) {
                assessments.add(new Assessment(line.id(), line.position(), assessed));
            } else if (event instanceof AssessmentWithdrawn withdrawn) {
                withdrawals.putIfAbsent(withdrawn.withdraws(), line.position());
            }
        }
        return new CriteriaBook(assessments, withdrawals);
    }

    private static TitleBook titles(List<KeptEvent> lines) {
        TitleBook book = TitleBook.EMPTY;
        for (KeptEvent line : lines) {
            book = book.after(line.id(), line.position(), (TitleEvent) EVENTS.read(line));
        }
        return book;
    }
}
