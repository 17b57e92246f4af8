package org.progressledger.report;

import java.util.EnumMap;
import java.util.Map;
import org.progressledger.ruleset.PovertyClass;

/** A movement form in the making. */
final class MovementCount {

    private final Map<MovementColumn, Amount> columns = new EnumMap<>(MovementColumn.class);
    private final Map<ChangeCause, Amount> decreases = new EnumMap<>(ChangeCause.class);
    private final Map<ChangeCause, Amount> increases = new EnumMap<>(ChangeCause.class);

    void add(MovementEntry entry) {
        columns.merge(entry.column(), entry.amount(), Amount::plus);
        Map<ChangeCause, Amount> causes = entry.column() == MovementColumn.OTHER_DECREASE ? decreases : increases;
        entry.cause().ifPresent(cause -> causes.merge(cause, entry.amount(), Amount::plus));
    }

    MovementForm form(PovertyClass list) {
        return new MovementForm(list, columns, decreases, increases);
    }
}
