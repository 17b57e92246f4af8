package org.progressledger.territory;

import java.util.List;
import java.util.Optional;

/** Answer to the question which unit a code means on a day. */
public sealed interface Location {

    /** The code means this unit on that day. */
    record InForce(AdministrativeUnit unit) implements Location {}

    /**
     * The code means no unit on that day; the one that carried it last had ended by then.
     *
     * @param unit the unit that ended
     * @param successions where it went; none if the reference data do not know its successor
     */
    record Ended(AdministrativeUnit unit, List<Succession> successions) implements Location {

        public Ended {
            successions = List.copyOf(successions);
        }

        /** The successor to propose: there is exactly one and all of the unit went into it. Otherwise somebody must say. */
        public Optional<AdministrativeUnit> successor() {
            return successions.size() == 1 && successions.get(0).extent() == Succession.Extent.WHOLE
                    ? Optional.of(successions.get(0).to())
                    : Optional.empty();
        }
    }

    /**
     * The code means no unit on that day, and the one that carried it last goes on under another.
     *
     * @param unit with its attributes of the day
     */
    record Recoded(AdministrativeUnit unit) implements Location {}

    /** No unit has or had this code by that day. */
    record Unknown(String code) implements Location {}
}
