package org.progressledger.report;

import java.util.Optional;

/**
 * How a household came onto a list within a period.
 *
 * @param column column of the movement form that counts it
 * @param cause cause that splits this column; only of {@link MovementColumn#OTHER_INCREASE}
 */
public record Arrival(MovementColumn column, Optional<ChangeCause> cause) {

    static Arrival by(MovementColumn column) {
        return new Arrival(column, Optional.empty());
    }

    static Arrival because(ChangeCause cause) {
        return new Arrival(MovementColumn.OTHER_INCREASE, Optional.of(cause));
    }
}
