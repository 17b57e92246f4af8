package org.progressledger.report;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Declaration;
import org.progressledger.household.Dwelling;
import org.progressledger.household.Holding;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.Person;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.household.SupportKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/** One thing that was recorded of a household and that the forms count by. */
public sealed interface HouseholdFact {

    /** Position of the event that made it known: known at every later position. */
    long knownFrom();

    /** Day from which it is true. */
    LocalDate on();

    /**
     * The household lives there from the day on.
     *
     * @param movedBy why it moved there; empty if it entered the book there
     */
    record Placement(long knownFrom, LocalDate on, Residence residence, Optional<Cause> movedBy)
            implements HouseholdFact, Dwelling {

        @Override
        public boolean isMovedByBoundary() {
            return movedBy.filter(Cause.BOUNDARY_CHANGE::equals).isPresent();
        }
    }

    /**
     * The household is so many people from the day on, with this head.
     *
     * @param members persons, from 1
     */
    record Description(long knownFrom, LocalDate on, Person head, int members) implements HouseholdFact {}

    /**
     * Something happened to the people of the household: it changes head, number or known members until the next
     * description.
     */
    record PeopleChange(long knownFrom, MemberEvent event) implements HouseholdFact {

        @Override
        public LocalDate on() {
            return event.effectiveOn();
        }
    }

    /**
     * A support as it is known from a position on.
     *
     * @param eventId identifier of the event that recorded it, also once it is reversed
     * @param given what it was; empty once it is reversed
     */
    record Support(long knownFrom, LocalDate on, String eventId, Optional<Given> given) implements HouseholdFact {

        /** @param amount empty if it was not money */
        public record Given(SupportKind kind, Optional<Money> amount) {}
    }

    /**
     * The household was scored.
     *
     * @param ruleSet key of the rule set by which it was judged
     */
    record Assessment(long knownFrom, LocalDate on, String ruleSet, ScoreSheet sheet) implements HouseholdFact {}

    /**
     * A national recognition as it is known from a position on: as it was recorded, or as it was corrected last. Those
     * under a province's own standard are no facts of the official forms.
     *
     * @param eventId identifier of the event that recognised, also after a correction
     * @param povertyClass class given; empty if the recognition is withdrawn
     * @param cause why the class was given; a correction keeps it
     * @param ruleSet key of the rule set by which it was judged
     * @param declaration what the list said about the time before
     * @param decision the recognising decision, or that of the last correction
     */
    record Recognition(
            long knownFrom,
            LocalDate on,
            String eventId,
            Optional<PovertyClass> povertyClass,
            Cause cause,
            String ruleSet,
            Declaration declaration,
            DecisionReference decision)
            implements HouseholdFact, Holding {

        @Override
        public LocalDate from() {
            return on;
        }

        @Override
        public Optional<PovertyClass> held() {
            return povertyClass;
        }
    }

    /**
     * The household no longer counts on the day, as it is known from a position on.
     *
     * @param eventId identifier of the event that closed it, also once that is withdrawn
     * @param reason why it ended; empty if the closing is withdrawn
     */
    record Closing(long knownFrom, LocalDate on, String eventId, Optional<ClosingReason> reason)
            implements HouseholdFact {}
}
