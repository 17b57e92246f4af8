package org.progressledger.facts;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entry per event of a page, as bytes that {@link FigureReader} reads. Entries that are added wait until somebody looks, so
 * that of a batch that adds a thousand of them the bytes are made once.
 */
final class FigureEntries {

    static final FigureEntries NONE = new FigureEntries(new byte[0], null);

    private record Added(FigureEvent event, @Nullable Added before) {}

    private byte[] bytes;
    private @Nullable Added added;

    private FigureEntries(byte[] bytes, @Nullable Added added) {
        this.bytes = bytes;
        this.added = added;
    }

    static FigureEntries of(byte[] bytes) {
        return new FigureEntries(bytes, null);
    }

    /** With this entry, in the place of one of the same event. */
    synchronized FigureEntries with(FigureEvent event) {
        return new FigureEntries(bytes, new Added(event, added));
    }

    /** Not to be changed. */
    synchronized byte[] bytes() {
        if (added != null) {
            bytes = withAdded();
            added = null;
        }
        return bytes;
    }

    private byte[] withAdded() {
        Deque<FigureEvent> inOrder = new ArrayDeque<>();
        for (Added next = added; next != null; next = next.before()) {
            inOrder.push(next.event());
        }
        FigureWriter writer = new FigureWriter(bytes);
        while (!inOrder.isEmpty() && writer.isBehind(inOrder.peek().position())) {
            writer.write(inOrder.pop());
        }
        return inOrder.isEmpty() ? writer.bytes() : merged(writer.bytes(), inOrder);
    }

    /** Late ones, or such as are there already. */
    private static byte[] merged(byte[] written, Deque<FigureEvent> late) {
        NavigableMap<Long, FigureEvent> events = new TreeMap<>();
        read(written).forEach(event -> events.put(event.position(), event));
        late.forEach(event -> events.put(event.position(), event));
        FigureWriter writer = new FigureWriter(new byte[0]);
        events.values().forEach(writer::write);
        return writer.bytes();
    }

    /** In order of position. */
    List<FigureEvent> events() {
        return read(bytes());
    }

    private static List<FigureEvent> read(byte[] bytes) {
        List<FigureEvent> events = new ArrayList<>();
        FigureReader reader = new FigureReader(bytes);
        while (reader.nextEvent()) {
            List<FigureEvent.Amount> amounts = new ArrayList<>();
            while (reader.nextRow()) {
                FigureKey key = reader.key();
                amounts.add(
                        new FigureEvent.Amount(key.measure(), key.dimensions(), reader.effectiveOn(), reader.amount()));
            }
            FigureKey last = reader.key();
            events.add(new FigureEvent(
                    reader.position(),
                    Instant.ofEpochMilli(reader.recordedAt()),
                    last.eventType(),
                    last.correction(),
                    amounts));
        }
        return events;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureEntries entries && Arrays.equals(bytes(), entries.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }
}
