package org.progressledger.report.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Supplier;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.report.FormQuestion;
import org.progressledger.ruleset.PovertyRuleSet;

/**
 * Forms that were released, the most recently asked for. On one basis a form never changes; nothing is kept beyond the
 * build of the read model that it was made of.
 */
final class ReleasedForms {

    private static final int ROWS = 20_000;

    /**
     * Everything that a form rests on.
     *
     * @param households build of the facts that are counted
     * @param populations build of the reports of population
     * @param scope which tables
     */
    record Key(
            FormQuestion question,
            Optional<PovertyRuleSet> ruleSet,
            Generation households,
            Generation populations,
            FormScope scope) {}

    private final Map<Key, FormRelease> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int rows;

    /** The release that is kept; else the one that is made, which is kept from now on. */
    FormRelease get(Key key, Supplier<FormRelease> making) {
        return find(key).orElseGet(() -> {
            FormRelease made = making.get();
            keep(key, made);
            return made;
        });
    }

    private synchronized Optional<FormRelease> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** A release larger than all that may be kept is made again each time. */
    private synchronized void keep(Key key, FormRelease made) {
        if (made.rows() > ROWS || kept.putIfAbsent(key, made) != null) {
            return;
        }
        rows += made.rows();
        var oldest = kept.entrySet().iterator();
        while (rows > ROWS) {
            Entry<Key, FormRelease> dropped = oldest.next();
            rows -= dropped.getValue().rows();
            oldest.remove();
        }
    }
}
