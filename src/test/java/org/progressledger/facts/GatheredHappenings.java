package org.progressledger.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.GatheredDocument;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.GenerationProgress;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.mongodb.core.MongoOperations;

/** Pages as a projection on some node leaves them: gathered in order, sometimes ahead of its token, sometimes late. */
final class GatheredHappenings implements Documents, Generations, GenerationProgress {

    static final String PROJECTION = "happenings";
    static final String SUBJECTS = "subjects";
    static final String SPENT = "spent";

    private static final FigureGathering FIGURES =
            new FigureGathering(Happening.CATALOGUE, Happening.Corrected.class::isInstance);

    private final MongoOperations mongo;
    private final Map<String, FigurePage> pages = new LinkedHashMap<>();
    private final Map<String, StepFunction<Happening.Standing>> subjects = new HashMap<>();
    private final List<Happening> gathered = new ArrayList<>();
    private final SortedMap<Long, String> parked = new TreeMap<>();
    private Generation live = new Generation(PROJECTION, 1, 1);
    private long written = -1;

    GatheredHappenings(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.getCollectionNames().forEach(mongo::dropCollection);
    }

    Figures figures() {
        return new StoredFigures(this, this, mongo);
    }

    /** Gathers it twice, for a repetition must change nothing; the token stays where it is. */
    void gather(Happening happening) {
        StepFunction<Happening.Standing> before = subjects.getOrDefault(happening.subject(), StepFunction.nothing());
        StepFunction<Happening.Standing> after = happening
                .standing()
                .map(standing -> before.from(happening.day(), standing))
                .orElseGet(() -> before.nothingFrom(happening.day()));
        subjects.put(happening.subject(), after);
        List<Change<Dimensions>> moved = StepFunction.difference(before, after).stream()
                .map(change -> change.map(Happening.Standing::dimensions))
                .toList();
        List<Change<Dimensions>> spent = happening.standing().stream()
                .map(standing -> new Change<>(happening.day(), standing.dimensions(), happening.spent()))
                .toList();
        RecordedEvent event = new RecordedEvent(
                happening.position(),
                recordedAt(happening),
                "event-" + happening.position(),
                happening.subject(),
                0,
                happening,
                Map.of());
        FIGURES.gather(this, event, Map.of(SUBJECTS, moved, SPENT, spent));
        FIGURES.gather(this, event, Map.of(SPENT, spent, SUBJECTS, moved));
        parked.remove(happening.position());
        gathered.add(happening);
    }

    private static Instant recordedAt(Happening happening) {
        return Instant.parse("2026-01-01T00:00:00Z").plusMillis(happening.position() * 7);
    }

    void park(Happening happening) {
        parked.put(happening.position(), happening.subject());
    }

    /** Position up to which no event is lacking. */
    long complete() {
        return parked.isEmpty() ? Long.MAX_VALUE : parked.firstKey();
    }

    /** What has been gathered up to this position is told of. */
    void storeToken(long position) {
        written = Math.max(written, position);
    }

    /** Another generation with the same pages takes over; the old ones are dropped. */
    void swap() {
        Generation next = new Generation(PROJECTION, live.number() + 1, 1);
        pages.values().forEach(page -> mongo.save(page, next.collection(FigurePage.class)));
        mongo.dropCollection(live.collection(FigurePage.class));
        live = next;
    }

    /** All that the figures must know of. */
    NaiveFigures naive() {
        return new NaiveFigures(gathered.stream()
                .filter(happening -> happening.position() <= written)
                .sorted(Comparator.comparingLong(Happening::position))
                .toList());
    }

    /** Every amount of a measure that the figures must know of, read off the pages. */
    List<Contribution> contributions(String measure) {
        return pages.values().stream()
                .sorted(Comparator.comparingLong(page -> Long.parseLong(page.id())))
                .flatMap(page -> page.contributions(measure).stream())
                .filter(contribution -> contribution.position() <= written)
                .toList();
    }

    @Override
    public <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold) {
        throw new UnsupportedOperationException("Nothing is folded here");
    }

    @Override
    public <D extends GatheredDocument> void gather(Class<D> type, String id, Function<Optional<D>, D> contribution) {
        FigurePage page = (FigurePage)
                contribution.apply(Optional.ofNullable(pages.get(id)).map(type::cast));
        pages.put(id, page);
        mongo.save(page, live.collection(FigurePage.class));
    }

    @Override
    public <R> R read(String projection, Function<Generation, R> query) {
        return query.apply(live);
    }

    @Override
    public long written(Generation generation) {
        return written;
    }

    @Override
    public SortedMap<Long, String> parked(Generation generation) {
        return new TreeMap<>(parked);
    }
}
