package org.progressledger.audit.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one page, in the order of recording; one for a position. Objects until they are stored, from then on bytes of
 * {@link PackedEntries}: a projection remembers the pages that it has written last, and a page as objects takes a hundred
 * times as much.
 */
final class KeptEntries {

    static final KeptEntries NONE = new KeptEntries(List.of(), null);

    private @Nullable List<KeptEntry> entries;
    private byte @Nullable [] packed;

    private KeptEntries(@Nullable List<KeptEntry> entries, byte @Nullable [] packed) {
        this.entries = entries;
        this.packed = packed;
    }

    static KeptEntries of(byte[] packed) {
        return new KeptEntries(null, packed);
    }

    synchronized List<KeptEntry> all() {
        return packed == null ? List.copyOf(entries) : PackedEntries.unpack(packed);
    }

    /** Not to be changed. */
    synchronized byte[] packed() {
        if (packed == null) {
            packed = PackedEntries.pack(entries);
            entries = null;
        }
        return packed;
    }

    /** With this entry, in the place of one at the same position. */
    KeptEntries with(KeptEntry entry) {
        List<KeptEntry> more = new ArrayList<>(all());
        if (!more.isEmpty() && more.get(more.size() - 1).position() >= entry.position()) {
            more.removeIf(known -> known.position() == entry.position());
        }
        more.add(entry);
        more.sort(Comparator.comparingLong(KeptEntry::position));
        return new KeptEntries(more, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptEntries kept && all().equals(kept.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}
