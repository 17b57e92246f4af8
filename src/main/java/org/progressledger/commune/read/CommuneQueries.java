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
import org.progressledger.commune.Assessment;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleBook;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The books and the history of communes, each as known at a position of the ledger. */
public class CommuneQueries implements CommuneBooks {

    private static final String RESULTS = "criteria:";
    private static final String TITLES = "title:";

    private final MongoOperations mongo;
    private final Generations generations;

    CommuneQueries(MongoOperations mongo, Generations generations) {
        this.mongo = mongo;
        this.generations = generations;
    }

    @Override
    public Map<UnitId, CommuneBook> of(Collection<UnitId> communes, long knownAt) {
        Map<String, List<BookLine>> streams = lines(communes, knownAt);
        return communes.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        unit -> new CommuneBook(
                                unit,
                                results(streams.getOrDefault(RESULTS + unit, List.of())),
                                titles(streams.getOrDefault(TITLES + unit, List.of())))));
    }

    @Override
    public Set<UnitId> recorded() {
        return generations
                .read(
                        PROJECTION,
                        generation -> mongo.getCollection(generation.collection(CommuneDocument.class))
                                .distinct("_id", String.class)
                                .into(new ArrayList<>()))
                .stream()
                .map(stream -> UnitId.parse(stream.substring(stream.indexOf(':') + 1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything recorded of a commune, in the order of recording. */
    public List<TimelineEntry> timeline(UnitId commune, long knownAt) {
        List<BookLine> lines = lines(List.of(commune), knownAt).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(BookLine::position))
                .toList();
        Map<String, String> takenBack = new HashMap<>();
        for (BookLine line : lines) {
            withdraws(line.payload()).ifPresent(mistake -> takenBack.putIfAbsent(mistake, line.id()));
        }
        return lines.stream().map(line -> entry(line, takenBack)).toList();
    }

    private static Optional<String> withdraws(Object event) {
        if (event instanceof AssessmentWithdrawn withdrawn) {
            return Optional.of(withdrawn.withdraws());
        }
        return event instanceof TitleEntryWithdrawn withdrawn ? Optional.of(withdrawn.withdraws()) : Optional.empty();
    }

    private static TimelineEntry entry(BookLine line, Map<String, String> takenBack) {
        Map<String, String> metadata = line.metadata();
        String source = Stream.of(EventMetadata.SOURCE_FILE, EventMetadata.SOURCE_SHEET, EventMetadata.SOURCE_ROW)
                .flatMap(key -> Stream.ofNullable(metadata.get(key)))
                .collect(Collectors.joining(", "));
        return new TimelineEntry(
                line.id(),
                line.position(),
                line.recordedAt(),
                Optional.ofNullable(metadata.get(EventMetadata.ACTOR))
                        .map(name -> new Actor(name, metadata.getOrDefault(EventMetadata.ROLE, ""))),
                Optional.of(source).filter(text -> !text.isEmpty()),
                line.payload(),
                Optional.ofNullable(takenBack.get(line.id())));
    }

    private Map<String, List<BookLine>> lines(Collection<UnitId> communes, long knownAt) {
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
                .collect(Collectors.toMap(CommuneDocument::id, document -> document.knownAt(knownAt)));
    }

    private static CriteriaBook results(List<BookLine> lines) {
        List<Assessment> assessments = new ArrayList<>();
        Map<String, Long> withdrawals = new HashMap<>();
        for (BookLine line : lines) {
            Object event = line.payload();
            if (event instanceof CriterionAssessed assessed) {
                assessments.add(new Assessment(line.id(), line.position(), assessed));
            } else if (event instanceof AssessmentWithdrawn withdrawn) {
                withdrawals.putIfAbsent(withdrawn.withdraws(), line.position());
            }
        }
        return new CriteriaBook(assessments, withdrawals);
    }

    private static TitleBook titles(List<BookLine> lines) {
        TitleBook book = TitleBook.EMPTY;
        for (BookLine line : lines) {
            book = book.after(line.id(), line.position(), (TitleEvent) line.payload());
        }
        return book;
    }
}
