package org.progressledger.report;

import java.util.Optional;

/**
 * What one household adds to one column of a movement form.
 *
 * @param cause cause that splits the column; only of {@link MovementColumn#OTHER_DECREASE} and {@link
 *     MovementColumn#OTHER_INCREASE}
 */
public record MovementEntry(MovementColumn column, Optional<ChangeCause> cause, Amount amount) {

    static MovementEntry of(MovementColumn column, Amount amount) {
        return new MovementEntry(column, Optional.empty(), amount);
    }

    static MovementEntry decrease(ChangeCause cause, Amount amount) {
        return new MovementEntry(MovementColumn.OTHER_DECREASE, Optional.of(cause), amount);
    }

    static MovementEntry increase(ChangeCause cause, Amount amount) {
        return new MovementEntry(MovementColumn.OTHER_INCREASE, Optional.of(cause), amount);
    }

    /** Members by which a household grew or shrank while nothing else counts it in or out; none if it did neither. */
    static Optional<MovementEntry> members(int difference) {
        if (difference == 0) {
            return Optional.empty();
        }
        return Optional.of(
                difference < 0
                        ? decrease(ChangeCause.LIFE_EVENT, new Amount(0, -difference))
                        : increase(ChangeCause.LIFE_EVENT, new Amount(0, difference)));
    }
}
