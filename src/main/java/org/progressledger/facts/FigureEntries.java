package org.progressledger.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Entry per event of a page, packed as {@link FigurePacking} has it. Entries that are added wait unpacked until somebody
 * looks, so that a batch that adds a thousand of them packs once.
 */
final class FigureEntries {

    static final FigureEntries NONE = new FigureEntries(FigurePacking.pack(List.of()), null);

    private record Added(FigureEvent event, @Nullable Added before) {}

    private Binary packed;
    private @Nullable Added added;

    private FigureEntries(Binary packed, @Nullable Added added) {
        this.packed = packed;
        this.added = added;
    }

    static FigureEntries of(Binary packed) {
        return new FigureEntries(packed, null);
    }

    /** With this entry, in the place of one of the same event. */
    synchronized FigureEntries with(FigureEvent event) {
        return new FigureEntries(packed, new Added(event, added));
    }

    synchronized Binary packed() {
        if (added != null) {
            packed = FigurePacking.pack(merged());
            added = null;
        }
        return packed;
    }

    private List<FigureEvent> merged() {
        NavigableMap<Long, FigureEvent> events = new TreeMap<>();
        FigurePacking.unpack(packed).forEach(event -> events.put(event.position(), event));
        Deque<FigureEvent> inOrder = new ArrayDeque<>();
        for (Added next = added; next != null; next = next.before()) {
            inOrder.push(next.event());
        }
        inOrder.forEach(event -> events.put(event.position(), event));
        return List.copyOf(events.values());
    }

    /** In order of position. */
    List<FigureEvent> events() {
        return FigurePacking.unpack(packed());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureEntries entries && packed().equals(entries.packed());
    }

    @Override
    public int hashCode() {
        return packed().hashCode();
    }
}
