package org.progressledger.audit;

import java.util.List;
import java.util.Map;
import org.progressledger.accountability.Term;
import org.progressledger.shared.UnitId;

/**
 * Entries counted in groups.
 *
 * @param groups of each grouping, those with most entries first, then by key
 * @param heads the terms that keys of groups name
 */
public record EntrySummary(Delays all, Map<Grouping, List<Group>> groups, Map<String, Head> heads) {

    public EntrySummary {
        groups = Map.copyOf(groups);
        heads = Map.copyOf(heads);
    }

    /** @param key as {@link ListedEntry#key} gives it */
    public record Group(String key, Delays delays) {}

    /** @param unit of which somebody is head, as entries were recorded for it */
    public record Head(UnitId unit, Term term) {}
}
