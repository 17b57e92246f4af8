package org.progressledger.household;

import java.time.LocalDate;
import org.progressledger.shared.UnitId;

/** Which commune-level units there are on a day. */
@FunctionalInterface
public interface UnitsInForce {

    /** Whether this is a commune-level unit that is in force on the day. */
    boolean isInForce(UnitId unit, LocalDate day);
}
