package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.progressledger.household.read.Standings.Placement;
import org.progressledger.household.read.Standings.RecognisedClass;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** The parts of a household's document in MongoDB. Written by hand because a replay writes them by the hundred thousand. */
final class HouseholdConverters {

    private HouseholdConverters() {}

    static ReadModelConverters all() {
        return new ReadModelConverters(List.of(
                new WriteStandings(),
                new ReadStandings(),
                new WriteVersion(),
                new ReadVersion(),
                new WriteHistoryEntry(),
                new ReadHistoryEntry()));
    }

    @WritingConverter
    static final class WriteStandings implements Converter<Standings, Document> {
        @Override
        public Document convert(Standings standings) {
            return new Document(
                            "placements",
                            standings.placements().stream()
                                    .map(placement -> new Document(
                                                    "on", placement.on().toString())
                                            .append("unit", placement.unit().toString()))
                                    .toList())
                    .append(
                            "recognitions",
                            standings.recognitions().stream()
                                    .map(recognition -> new Document("event", recognition.eventId())
                                            .append("on", recognition.on().toString())
                                            .append(
                                                    "povertyClass",
                                                    recognition
                                                            .povertyClass()
                                                            .map(PovertyClass::name)
                                                            .orElse(null)))
                                    .toList())
                    .append(
                            "closedOn",
                            standings.closedOn().map(LocalDate::toString).orElse(null));
        }
    }

    @ReadingConverter
    static final class ReadStandings implements Converter<Document, Standings> {
        @Override
        public Standings convert(Document stored) {
            return new Standings(
                    stored.getList("placements", Document.class).stream()
                            .map(placement -> new Placement(
                                    LocalDate.parse(placement.getString("on")),
                                    UnitId.parse(placement.getString("unit"))))
                            .toList(),
                    stored.getList("recognitions", Document.class).stream()
                            .map(recognition -> new RecognisedClass(
                                    recognition.getString("event"),
                                    LocalDate.parse(recognition.getString("on")),
                                    Optional.ofNullable(recognition.getString("povertyClass"))
                                            .map(PovertyClass::valueOf)))
                            .toList(),
                    Optional.ofNullable(stored.getString("closedOn")).map(LocalDate::parse));
        }
    }

    @WritingConverter
    static final class WriteVersion implements Converter<Version, Document> {
        @Override
        public Document convert(Version version) {
            Span span = version.span();
            return new Document("unit", span.standing().unit().toString())
                    .append("povertyClass", span.standing().povertyClass().name())
                    .append("from", span.from().toString())
                    .append("to", span.to().toString())
                    .append("knownFrom", version.knownFrom())
                    .append("knownTo", version.knownTo());
        }
    }

    @ReadingConverter
    static final class ReadVersion implements Converter<Document, Version> {
        @Override
        public Version convert(Document stored) {
            Standing standing = new Standing(
                    UnitId.parse(stored.getString("unit")), PovertyClass.valueOf(stored.getString("povertyClass")));
            return new Version(
                    new Span(
                            LocalDate.parse(stored.getString("from")),
                            LocalDate.parse(stored.getString("to")),
                            standing),
                    stored.getLong("knownFrom"),
                    stored.getLong("knownTo"));
        }
    }

    @WritingConverter
    static final class WriteHistoryEntry implements Converter<HistoryEntry, Document> {
        @Override
        public Document convert(HistoryEntry entry) {
            return new Document("event", entry.id())
                    .append("position", entry.position())
                    .append("recordedAt", Date.from(entry.recordedAt()))
                    .append("type", entry.type())
                    .append("payload", entry.payload())
                    .append("metadata", new Document(new HashMap<>(entry.metadata())));
        }
    }

    @ReadingConverter
    static final class ReadHistoryEntry implements Converter<Document, HistoryEntry> {
        @Override
        public HistoryEntry convert(Document stored) {
            Map<String, String> metadata = new HashMap<>();
            stored.get("metadata", Document.class).forEach((key, value) -> metadata.put(key, (String) value));
            return new HistoryEntry(
                    stored.getString("event"),
                    stored.getLong("position"),
                    stored.getDate("recordedAt").toInstant(),
                    stored.getString("type"),
                    stored.getString("payload"),
                    Map.copyOf(metadata));
        }
    }
}
