package org.progressledger.audit.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Entries of one page, in the order of recording; one for a position. Stored packed by {@link PackedEntries}. */
record KeptEntries(List<KeptEntry> all) {

    static final KeptEntries NONE = new KeptEntries(List.of());

    KeptEntries {
        all = List.copyOf(all);
    }

    /** With this entry, in the place of one at the same position. */
    KeptEntries with(KeptEntry entry) {
        List<KeptEntry> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        if (all.isEmpty() || all.get(all.size() - 1).position() < entry.position()) {
            more.add(entry);
        } else {
            more.removeIf(known -> known.position() == entry.position());
            more.add(entry);
            more.sort(Comparator.comparingLong(KeptEntry::position));
        }
        return new KeptEntries(more);
    }
}
