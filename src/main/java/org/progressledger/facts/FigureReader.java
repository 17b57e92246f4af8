package org.progressledger.facts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the entries of a page, event by event. They are integers in seven bits a byte, signed ones in zigzag (as in Protocol
 * Buffers):
 *
 * <ul>
 *   <li>an event: how far its position lies behind that of the event before; the milliseconds of its recording behind those of
 *       the event before, signed; how many rows
 *   <li>a row: the number of its key; the days from the day of recording to the effective day, signed; the amount, signed
 *   <li>after the number of a key that comes for the first time, the key: measure, type of event, 1 for a correction or else
 *       0, how many dimensions, and of each name and value
 *   <li>a text: its number; after the number of one that comes for the first time, its length and UTF-8
 * </ul>
 */
final class FigureReader {

    private static final long DAY = 86_400_000;

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private final List<FigureKey> keys = new ArrayList<>();
    private int index;
    private long position;
    private long recordedAt;
    private int rows;
    private int key;
    private long effectiveOn;
    private long amount;

    FigureReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes on to the next event, all rows of the one before being read; whether there is one. */
    boolean nextEvent() {
        if (index == bytes.length) {
            return false;
        }
        position += next();
        recordedAt += nextSigned();
        rows = (int) next();
        return true;
    }

    /** Goes on to the next row of the event; whether there is one. */
    boolean nextRow() {
        if (rows == 0) {
            return false;
        }
        rows--;
        key = (int) next();
        if (key == keys.size()) {
            keys.add(readKey());
        }
        effectiveOn = day(recordedAt) + nextSigned();
        amount = nextSigned();
        return true;
    }

    private FigureKey readKey() {
        String measure = text();
        String type = text();
        boolean correction = next() == 1;
        Map<String, String> dimensions = new TreeMap<>();
        for (long left = next(); left > 0; left--) {
            String name = text();
            dimensions.put(name, text());
        }
        return new FigureKey(measure, type, correction, Dimensions.of(dimensions));
    }

    private String text() {
        int number = (int) next();
        if (number == texts.size()) {
            int length = (int) next();
            texts.add(new String(bytes, index, length, StandardCharsets.UTF_8));
            index += length;
        }
        return texts.get(number);
    }

    private long next() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[index++];
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    private long nextSigned() {
        long value = next();
        return (value >>> 1) ^ -(value & 1);
    }

    /** The day, in UTC, of a moment in milliseconds. */
    static long day(long milliseconds) {
        return Math.floorDiv(milliseconds, DAY);
    }

    long position() {
        return position;
    }

    long recordedAt() {
        return recordedAt;
    }

    /** Number of the row's key. */
    int keyNumber() {
        return key;
    }

    FigureKey key() {
        return keys.get(key);
    }

    LocalDate effectiveOn() {
        return LocalDate.ofEpochDay(effectiveOn);
    }

    long amount() {
        return amount;
    }

    /** Texts read so far, by number. */
    List<String> texts() {
        return texts;
    }

    /** Keys read so far, by number. */
    List<FigureKey> keys() {
        return keys;
    }
}
