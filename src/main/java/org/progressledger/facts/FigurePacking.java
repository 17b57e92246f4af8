package org.progressledger.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.progressledger.ledger.projection.PackedFields;

/**
 * Packs the entries of a page: what comes again and again (measure, dimensions, type of event) stands once in a list and is
 * named by its number there; positions, times, days and amounts are differences in variable-length integers.
 */
final class FigurePacking {

    private static final String KEYS = "keys";
    private static final String EVENTS = "events";
    private static final long DAY = 86_400_000;

    private FigurePacking() {}

    /** @param events in order of position */
    static Binary pack(List<FigureEvent> events) {
        Map<FigureKey, Integer> keys = new LinkedHashMap<>();
        VariableIntegers.Writer rows = new VariableIntegers.Writer();
        long position = 0;
        long recordedAt = 0;
        for (FigureEvent event : events) {
            rows.write(event.position() - position);
            rows.writeSigned(event.recordedAt().toEpochMilli() - recordedAt);
            rows.write(event.amounts().size());
            position = event.position();
            recordedAt = event.recordedAt().toEpochMilli();
            for (FigureEvent.Amount amount : event.amounts()) {
                rows.write(numberOf(FigureKey.of(event, amount), keys));
                rows.writeSigned(amount.effectiveOn().toEpochDay() - day(recordedAt));
                rows.writeSigned(amount.amount());
            }
        }
        return PackedFields.pack(new Document(
                        KEYS, keys.keySet().stream().map(FigurePacking::stored).toList())
                .append(EVENTS, new Binary(rows.bytes())));
    }

    private static int numberOf(FigureKey key, Map<FigureKey, Integer> keys) {
        return keys.computeIfAbsent(key, unknown -> keys.size());
    }

    static List<FigureEvent> unpack(Binary packed) {
        Document stored = PackedFields.unpack(packed);
        List<FigureKey> keys = stored.getList(KEYS, Document.class).stream()
                .map(FigurePacking::key)
                .toList();
        List<FigureEvent> events = new ArrayList<>();
        long position = 0;
        long recordedAt = 0;
        VariableIntegers.Reader rows =
                new VariableIntegers.Reader(stored.get(EVENTS, Binary.class).getData());
        while (rows.hasNext()) {
            position += rows.next();
            recordedAt += rows.nextSigned();
            List<FigureEvent.Amount> amounts = new ArrayList<>();
            FigureKey key = null;
            for (long left = rows.next(); left > 0; left--) {
                key = keys.get((int) rows.next());
                amounts.add(new FigureEvent.Amount(
                        key.measure(),
                        key.dimensions(),
                        LocalDate.ofEpochDay(day(recordedAt) + rows.nextSigned()),
                        rows.nextSigned()));
            }
            if (key != null) {
                events.add(new FigureEvent(
                        position, Instant.ofEpochMilli(recordedAt), key.eventType(), key.correction(), amounts));
            }
        }
        return events;
    }

    private static long day(long milliseconds) {
        return Math.floorDiv(milliseconds, DAY);
    }

    private static Document stored(FigureKey key) {
        return new Document("measure", key.measure())
                .append("type", key.eventType())
                .append("correction", key.correction())
                .append(
                        "dimensions",
                        new Document(new TreeMap<>(key.dimensions().values())));
    }

    private static FigureKey key(Document stored) {
        Map<String, String> dimensions = new TreeMap<>();
        stored.get("dimensions", Document.class).forEach((name, value) -> dimensions.put(name, value.toString()));
        return new FigureKey(
                stored.getString("measure"),
                stored.getString("type"),
                stored.getBoolean("correction"),
                Dimensions.of(dimensions));
    }
}
