package org.progressledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Member;
import org.progressledger.report.HouseholdFact.Support;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

/** What one household adds to the movement forms of an area: its standing on two days, and why they differ. */
public final class HouseholdChange {

    private final HouseholdHistory history;
    private final LocalDate openingDay;
    private final LocalDate closingDay;
    private final UnitsUnder units;
    private final Reach reach;
    private final Optional<HouseholdLine> opening;
    private final Optional<HouseholdLine> closing;

    HouseholdChange(
            HouseholdHistory history, LocalDate openingDay, LocalDate closingDay, UnitsUnder units, Reach reach) {
        this.history = history;
        this.openingDay = openingDay;
        this.closingDay = closingDay;
        this.units = units;
        this.reach = reach;
        this.opening = history.on(openingDay, units);
        this.closing = history.on(closingDay, units);
    }

    static HouseholdChange of(HouseholdFacts facts, FormQuestion question, UnitsUnder units) {
        return new HouseholdChange(
                facts.knownAt(question.knownAt()), question.opening(), question.closing(), units, question.reach());
    }

    /** The household at the end of the opening day. */
    public Optional<HouseholdLine> opening() {
        return opening;
    }

    /** The household at the end of the closing day. */
    public Optional<HouseholdLine> closing() {
        return closing;
    }

    /** Its members at the end of the closing day who are known by name. */
    List<Member> knownMembers() {
        return history.knownMembersOn(closingDay);
    }

    /** What it received by the end of the closing day. */
    List<Support.Given> supports() {
        return history.supportsBy(closingDay);
    }

    boolean isListedOnEitherDay() {
        return opening.filter(HouseholdLine::isListed).isPresent()
                || closing.filter(HouseholdLine::isListed).isPresent();
    }

    /** The household at the end of the opening day, if it belonged to the area then. */
    public Optional<HouseholdLine> openingIn(FormArea area) {
        return opening.filter(line -> units.contains(area, line.place()));
    }

    /** The household at the end of the closing day, if it belongs to the area then. */
    public Optional<HouseholdLine> closingIn(FormArea area) {
        return closing.filter(line -> units.contains(area, line.place()));
    }

    /** What it adds to the form of a list and an area. */
    public List<MovementEntry> entries(PovertyClass list, FormArea area) {
        Optional<HouseholdLine> before = openingIn(area).filter(line -> line.isListedAs(list));
        Optional<HouseholdLine> after = closingIn(area).filter(line -> line.isListedAs(list));
        List<MovementEntry> entries = new ArrayList<>();
        before.ifPresent(line -> entries.add(MovementEntry.of(MovementColumn.OPENING, household(line))));
        after.ifPresent(line -> entries.add(MovementEntry.of(MovementColumn.CLOSING, household(line))));
        if (before.isPresent() && after.isPresent()) {
            MovementEntry.members(after.get().members() - before.get().members())
                    .ifPresent(entries::add);
        } else if (before.isPresent()) {
            leave(entries, before.get(), area);
        } else if (after.isPresent()) {
            Arrival arrival = arrival(after.get(), list, area);
            entries.add(new MovementEntry(arrival.column(), arrival.cause(), household(after.get())));
        }
        return entries;
    }

    private void leave(List<MovementEntry> entries, HouseholdLine before, FormArea area) {
        Optional<HouseholdLine> after = closingIn(area);
        if (after.isEmpty()) {
            entries.add(MovementEntry.decrease(causeOfLeaving(area), household(before)));
            return;
        }
        Amount gone = household(after.get());
        Cause cause = causeOfChange(after.get());
        if (cause != Cause.REVIEW) {
            entries.add(MovementEntry.decrease(ChangeCause.of(cause), gone));
        } else if (after.get().isListed()) {
            entries.add(MovementEntry.of(MovementColumn.WENT_TO_OTHER_LIST, gone));
        } else {
            entries.add(MovementEntry.of(MovementColumn.ESCAPED, gone));
        }
        MovementEntry.members(after.get().members() - before.members()).ifPresent(entries::add);
    }

    /** How it came onto a list of an area; empty if it is not on it, or was already at the opening. */
    Optional<Arrival> arrival(PovertyClass list, FormArea area) {
        return openingIn(area).filter(line -> line.isListedAs(list)).isPresent()
                ? Optional.empty()
                : closingIn(area).filter(line -> line.isListedAs(list)).map(line -> arrival(line, list, area));
    }

    private Arrival arrival(HouseholdLine after, PovertyClass list, FormArea area) {
        boolean wasListed = opening.filter(HouseholdLine::isListed).isPresent();
        boolean wasHere = openingIn(area).isPresent();
        if (wasListed && !wasHere) {
            return Arrival.because(ChangeCause.of(history.lastCrossing(openingDay, closingDay, units, area)));
        }
        Cause cause = causeOfChange(after);
        if (cause != Cause.REVIEW) {
            return Arrival.because(ChangeCause.of(cause));
        }
        if (wasListed) {
            return Arrival.by(MovementColumn.CAME_FROM_OTHER_LIST);
        }
        if (history.isTakenOverAfter(openingDay)) {
            return Arrival.because(ChangeCause.TAKEN_OVER);
        }
        return Arrival.by(hasFallenBackTo(list) ? MovementColumn.FELL_BACK : MovementColumn.NEWLY_ARISING);
    }

    /** From list to list, that of the class it holds now; onto the lists or off them, that of crossing their border. */
    private Cause causeOfChange(HouseholdLine after) {
        boolean wasListed = opening.filter(HouseholdLine::isListed).isPresent();
        return wasListed && after.isListed() ? after.cause() : history.lastCrossingOfLists(closingDay);
    }

    /** Into poverty if it was poor before; into near-poverty if it was either. */
    private boolean hasFallenBackTo(PovertyClass list) {
        return history.wasBefore(PovertyClass.POOR, openingDay, reach)
                || list == PovertyClass.NEAR_POOR && history.wasBefore(PovertyClass.NEAR_POOR, openingDay, reach);
    }

    private ChangeCause causeOfLeaving(FormArea area) {
        if (closing.isPresent()) {
            return ChangeCause.of(history.lastCrossing(openingDay, closingDay, units, area));
        }
        return history.closingReason().filter(ClosingReason.DUPLICATE::equals).isPresent()
                ? ChangeCause.CORRECTION
                : ChangeCause.LIFE_EVENT;
    }

    private static Amount household(HouseholdLine line) {
        return new Amount(1, line.members());
    }
}
