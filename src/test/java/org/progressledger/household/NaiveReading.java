package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.UnitId;

/** What a list of events says of a day, read as slowly and plainly as a person would. */
public final class NaiveReading {

    private NaiveReading() {}

    /** The national class in force on a day. */
    public static Optional<PovertyClass> povertyClassOn(List<Book.Entry> entries, LocalDate day) {
        return classOn(entries, day, RuleSetOwner.NATIONAL);
    }

    /** The class in force on a day by the standard of this owner. */
    public static Optional<PovertyClass> classOn(List<Book.Entry> entries, LocalDate day, RuleSetOwner owner) {
        if (hasEndedBy(entries, day)) {
            return Optional.empty();
        }
        Optional<PovertyClass> best = Optional.empty();
        LocalDate bestDay = LocalDate.MIN;
        for (Book.Entry entry : entries) {
            if (!(entry.event() instanceof StatusRecognised recognised)
                    || recognised.recognised().owner() != owner) {
                continue;
            }
            Optional<PovertyClass> povertyClass =
                    Optional.of(recognised.recognised().povertyClass());
            LocalDate from = recognised.effectiveOn();
            for (Book.Entry other : entries) {
                if (other.event() instanceof RecognitionCorrected correction
                        && correction.corrects().equals(entry.id())) {
                    povertyClass = correction.recognised().map(Recognised::povertyClass);
                    from = correction.effectiveOn();
                }
            }
            if (povertyClass.isPresent() && !from.isAfter(day) && !from.isBefore(bestDay)) {
                best = povertyClass;
                bestDay = from;
            }
        }
        return best;
    }

    /** The number of members that was stated last for a day, of households whose members nobody names. */
    public static int membersOn(List<Book.Entry> entries, LocalDate day) {
        int best = 0;
        LocalDate bestDay = LocalDate.MIN;
        for (Book.Entry entry : entries) {
            HouseholdEvent event = entry.event();
            OptionalInt members = OptionalInt.empty();
            if (event instanceof Registered registered) {
                members = OptionalInt.of(registered.members());
            } else if (event instanceof RegisteredEarlier earlier) {
                members = OptionalInt.of(earlier.members());
            } else if (event instanceof DetailsReviewed reviewed) {
                members = OptionalInt.of(reviewed.members());
            }
            if (members.isPresent()
                    && !event.effectiveOn().isAfter(day)
                    && !event.effectiveOn().isBefore(bestDay)) {
                best = members.getAsInt();
                bestDay = event.effectiveOn();
            }
        }
        return best;
    }

    /** The unit on a day. */
    public static Optional<UnitId> unitOn(List<Book.Entry> entries, LocalDate day) {
        Optional<UnitId> best = Optional.empty();
        LocalDate bestDay = LocalDate.MIN;
        for (Book.Entry entry : entries) {
            HouseholdEvent event = entry.event();
            Optional<Residence> residence = Optional.empty();
            if (event instanceof Registered registered) {
                residence = Optional.of(registered.residence());
            } else if (event instanceof RegisteredEarlier earlier) {
                residence = Optional.of(earlier.residence());
            } else if (event instanceof Moved moved) {
                residence = Optional.of(moved.to());
            }
            if (residence.isPresent()
                    && !event.effectiveOn().isAfter(day)
                    && !event.effectiveOn().isBefore(bestDay)) {
                best = residence.map(Residence::unit);
                bestDay = event.effectiveOn();
            }
        }
        return best;
    }

    private static boolean hasEndedBy(List<Book.Entry> entries, LocalDate day) {
        boolean ended = false;
        for (Book.Entry entry : entries) {
            if (entry.event() instanceof Closed closed && !closed.effectiveOn().isAfter(day)) {
                ended = true;
            } else if (entry.event() instanceof ClosingWithdrawn) {
                ended = false;
            }
        }
        return ended;
    }
}
