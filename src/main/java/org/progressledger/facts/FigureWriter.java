package org.progressledger.facts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the entries of a page as {@link FigureReader} reads them. What is written first never changes with what follows. */
final class FigureWriter {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<FigureKey, Integer> keys = new HashMap<>();
    private long position;
    private long recordedAt;

    /** Goes on behind entries that are written. */
    FigureWriter(byte[] written) {
        FigureReader reader = new FigureReader(written);
        while (reader.nextEvent()) {
            while (reader.nextRow()) {
                // Every row has to be read, for any may bring a key.
            }
        }
        output.writeBytes(written);
        number(reader.texts(), texts);
        number(reader.keys(), keys);
        position = reader.position();
        recordedAt = reader.recordedAt();
    }

    private static <V> void number(List<V> values, Map<V, Integer> numbers) {
        values.forEach(value -> numbers.put(value, numbers.size()));
    }

    /** Whether an event of this position can follow what is written. */
    boolean isBehind(long next) {
        return output.size() == 0 || next > position;
    }

    void write(FigureEvent event) {
        write(event.position() - position);
        long milliseconds = event.recordedAt().toEpochMilli();
        writeSigned(milliseconds - recordedAt);
        write(event.amounts().size());
        position = event.position();
        recordedAt = milliseconds;
        for (FigureEvent.Amount amount : event.amounts()) {
            write(FigureKey.of(event, amount));
            writeSigned(amount.effectiveOn().toEpochDay() - FigureReader.day(recordedAt));
            writeSigned(amount.amount());
        }
    }

    private void write(FigureKey key) {
        if (isKnown(key, keys)) {
            return;
        }
        write(key.measure());
        write(key.eventType());
        write(key.correction() ? 1 : 0);
        write(key.dimensions().values().size());
        key.dimensions().values().forEach((name, value) -> {
            write(name);
            write(value);
        });
    }

    private void write(String text) {
        if (isKnown(text, texts)) {
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        write(utf8.length);
        output.writeBytes(utf8);
    }

    /** Writes the number, a new one for what comes for the first time. */
    private <V> boolean isKnown(V value, Map<V, Integer> numbers) {
        Integer known = numbers.putIfAbsent(value, numbers.size());
        write(known == null ? numbers.size() - 1 : known);
        return known != null;
    }

    private void write(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            output.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        output.write((int) rest);
    }

    private void writeSigned(long value) {
        write((value << 1) ^ (value >> 63));
    }

    byte[] bytes() {
        return output.toByteArray();
    }
}
