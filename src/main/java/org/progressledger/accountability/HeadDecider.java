package org.progressledger.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.progressledger.accountability.Decided.Happens;
import org.progressledger.accountability.Decided.Refused;
import org.progressledger.accountability.Decided.Unchanged;
import org.progressledger.accountability.HeadCommand.LeaveOffice;
import org.progressledger.accountability.HeadCommand.TakeOffice;
import org.progressledger.accountability.HeadCommand.WithdrawHeadEntry;
import org.progressledger.accountability.HeadEvent.HeadEntryWithdrawn;
import org.progressledger.accountability.HeadEvent.HeadLeftOffice;
import org.progressledger.accountability.HeadEvent.HeadTookOffice;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.shared.VietnamTime;

/**
 * Decides what may be said of a unit's heads: on no day two terms of one post, and none while the unit is not in force.
 *
 * @param inForce whether a unit is in force on a day; a province is one
 */
record HeadDecider(BiPredicate<UnitId, LocalDate> inForce, Clock clock) {

    Decided decide(HeadBook book, HeadCommand command) {
        if (isInFuture(command.decision().date())) {
            return Refused.of(HeadRefusal.DATE_IN_FUTURE, command.decision().date());
        }
        if (command instanceof TakeOffice take) {
            return take(book, take);
        }
        return command instanceof LeaveOffice leave ? leave(book, leave) : withdraw(book, (WithdrawHeadEntry) command);
    }

    private Decided take(HeadBook book, TakeOffice take) {
        LocalDate from = take.effectiveOn();
        LocalDate last = take.until().orElse(from);
        if (last.isBefore(from)) {
            return Refused.of(HeadRefusal.ENDS_BEFORE_IT_BEGINS, last, from);
        }
        if (isInFuture(last)) {
            return Refused.of(HeadRefusal.DATE_IN_FUTURE, last);
        }
        if (!inForce.test(take.unit(), from) || !inForce.test(take.unit(), last)) {
            return Refused.of(
                    HeadRefusal.UNIT_NOT_IN_FORCE, take.unit(), inForce.test(take.unit(), from) ? last : from);
        }
        HeadTookOffice took = new HeadTookOffice(
                take.unit(), take.post(), take.capacity(), take.person(), from, take.until(), take.decision());
        if (book.terms().stream().anyMatch(term -> book.valid(term.id()).equals(Optional.of(took)))) {
            return new Unchanged();
        }
        return book.overlapping(take.post(), "", new Validity(from, take.until()))
                .<Decided>map(HeadDecider::overlap)
                .orElseGet(() -> new Happens(took));
    }

    private static Refused overlap(Term term) {
        return Refused.of(
                HeadRefusal.TERMS_OVERLAP,
                term.post(),
                term.person(),
                term.days().from(),
                term.days().to().<Object>map(last -> last).orElse("–"));
    }

    private Decided leave(HeadBook book, LeaveOffice leave) {
        LocalDate last = leave.effectiveOn();
        if (isInFuture(last)) {
            return Refused.of(HeadRefusal.DATE_IN_FUTURE, last);
        }
        Optional<Term> term = book.inOffice(leave.post(), last);
        if (term.isEmpty()) {
            return Refused.of(HeadRefusal.NOBODY_IN_OFFICE, leave.post(), last);
        }
        return term.get().days().to().equals(Optional.of(last))
                ? new Unchanged()
                : new Happens(new HeadLeftOffice(
                        leave.unit(), leave.post(), term.get().id(), leave.reason(), last, leave.decision()));
    }

    /** With an end taken back, the term goes on: perhaps into that of somebody else. */
    private static Decided withdraw(HeadBook book, WithdrawHeadEntry withdraw) {
        Optional<HeadEvent> entry = book.valid(withdraw.withdraws());
        if (entry.isEmpty()) {
            return Refused.of(HeadRefusal.NO_SUCH_ENTRY, withdraw.withdraws());
        }
        HeadEntryWithdrawn withdrawn = new HeadEntryWithdrawn(
                withdraw.unit(),
                entry.get().post(),
                withdraw.withdraws(),
                withdraw.reason(),
                entry.get().effectiveOn(),
                withdraw.decision());
        HeadBook after = book.after("", Long.MAX_VALUE, withdrawn);
        return after.terms().stream()
                .filter(term -> term.post() == withdrawn.post())
                .flatMap(term -> after.overlapping(term.post(), term.id(), term.days()).stream())
                .findFirst()
                .<Decided>map(HeadDecider::overlap)
                .orElseGet(() -> new Happens(withdrawn));
    }

    private boolean isInFuture(LocalDate day) {
        return day.isAfter(LocalDate.now(clock.withZone(VietnamTime.ZONE)));
    }
}
