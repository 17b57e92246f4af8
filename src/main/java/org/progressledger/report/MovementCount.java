package org.progressledger.report;

import java.util.EnumMap;
import java.util.Map;
import org.progressledger.ruleset.PovertyClass;

/** A movement form in the making. */
final class MovementCount {

    private final Map<MovementColumn, Amount> columns = new EnumMap<>(MovementColumn.class);
    private final Map<ChangeCause, Amount> decreases = new EnumMap<>(ChangeCause.class);
    private final Map<ChangeCause, Amount> increases = new EnumMap<>(ChangeCause.class);

    void add(MovementColumn column, Amount amount) {
        columns.merge(column, amount, Amount::plus);
    }

    void decrease(ChangeCause cause, Amount amount) {
        add(MovementColumn.OTHER_DECREASE, amount);
        decreases.merge(cause, amount, Amount::plus);
    }

    void increase(ChangeCause cause, Amount amount) {
        add(MovementColumn.OTHER_INCREASE, amount);
        increases.merge(cause, amount, Amount::plus);
    }

    /** Members by which a household grew or shrank while nothing else counts it in or out. */
    void addMembers(int difference) {
        if (difference < 0) {
            decrease(ChangeCause.LIFE_EVENT, new Amount(0, -difference));
        } else if (difference > 0) {
            increase(ChangeCause.LIFE_EVENT, new Amount(0, difference));
        }
    }

    MovementForm form(PovertyClass list) {
        return new MovementForm(list, columns, decreases, increases);
    }
}
