package org.progressledger.commune.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.read.NaiveCommunes.Told;
import org.progressledger.facts.FigurePage;
import org.progressledger.facts.KeptEvent;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.GatheredDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.UnitId;

/** The projection's documents in memory, folded event by event and read as those in the store are. */
final class CommunesInMemory implements CommuneBooks {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final CommuneProjection projection = new CommuneProjection(CriteriaSets.load());
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private final Map<String, CommuneDocument> documents = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, FigurePage> pages = new HashMap<>();

    void record(Told told) {
        recorded.add(new RecordedEvent(
                told.position(),
                BEGINNING.plusSeconds(told.position()),
                told.id(),
                (told.event() instanceof TitleEvent ? "title:" : "criteria:") + told.unit(),
                0,
                told.event(),
                Map.of(EventMetadata.ACTOR, "can-bo", EventMetadata.ROLE, "RECORDER")));
        repeat(recorded.size() - 1);
    }

    /** Folds an event, perhaps once more, as after a crash. */
    void repeat(int place) {
        RecordedEvent event = recorded.get(place);
        projection.fold(event, new Folding(event.position()));
    }

    CommuneDocument document(String stream) {
        return documents.get(stream);
    }

    @Override
    public Map<UnitId, CommuneBook> of(Collection<UnitId> communes, long knownAt) {
        return communes.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        unit -> CommuneQueries.book(
                                unit, lines("criteria:" + unit, knownAt), lines("title:" + unit, knownAt))));
    }

    private List<KeptEvent> lines(String stream, long knownAt) {
        return Optional.ofNullable(documents.get(stream))
                .map(document -> document.lines().knownAt(knownAt))
                .orElse(List.of());
    }

    @Override
    public Set<UnitId> recorded(long knownAt) {
        return documents.values().stream()
                .filter(document -> document.knownFrom() < knownAt)
                .map(CommuneDocument::id)
                .map(stream -> UnitId.parse(stream.substring(stream.indexOf(':') + 1)))
                .collect(Collectors.toSet());
    }

    /** What was gathered of the figures. */
    Collection<FigurePage> pages() {
        return pages.values();
    }

    private final class Folding implements Documents {

        private final long position;

        private Folding(long position) {
            this.position = position;
        }

        @Override
        public <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold) {
            Optional<D> before = Optional.ofNullable(documents.get(id)).map(type::cast);
            if (positions.getOrDefault(id, -1L) >= position) {
                return new Folded<>(before, before.orElseThrow());
            }
            D after = fold.apply(before);
            documents.put(id, (CommuneDocument) after);
            positions.put(id, position);
            return new Folded<>(before, after);
        }

        @Override
        public <D extends GatheredDocument> void gather(
                Class<D> type, String id, Function<Optional<D>, D> contribution) {
            pages.put(id, (FigurePage)
                    contribution.apply(Optional.ofNullable(pages.get(id)).map(type::cast)));
        }
    }
}
