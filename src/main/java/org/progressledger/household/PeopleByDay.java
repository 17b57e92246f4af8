package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.progressledger.household.Composition.Fact.Stated;
import org.progressledger.household.MemberEvent.MemberLeft;

/**
 * Head, number and known members of a household day by day, for whoever keeps nothing else of its events. Says the same
 * as {@link HouseholdState}. Immutable.
 */
public final class PeopleByDay {

    private static final PeopleByDay NOBODY = new PeopleByDay(Composition.none(), Roster.NONE);

    private final Composition details;
    private final Roster roster;

    private PeopleByDay(Composition details, Roster roster) {
        this.details = details;
        this.roster = roster;
    }

    /** Before anything was said of the people. */
    public static PeopleByDay nobody() {
        return NOBODY;
    }

    /** With what a registration or a review states. */
    public PeopleByDay stated(LocalDate day, Person head, int members) {
        return new PeopleByDay(details.with(day, new Stated(new Details(head, members))), roster);
    }

    /** With what happened to the people. Events come in the order of recording. */
    public PeopleByDay after(MemberEvent event) {
        return new PeopleByDay(details.after(event, roster), roster.after(event));
    }

    /**
     * By how much an event changes the number of members.
     *
     * @param earlier what had happened to the people before; asked for only by who takes back a mistaken entry
     */
    public static int changeBy(MemberEvent event, Supplier<List<MemberEvent>> earlier) {
        boolean takesBack = event instanceof MemberLeft left && left.reason() == LeavingReason.LISTED_BY_MISTAKE;
        Roster before = Roster.NONE;
        if (takesBack) {
            for (MemberEvent one : earlier.get()) {
                before = before.after(one);
            }
        }
        return before.changeBy(event);
    }

    /** Empty before anything is stated. */
    public Optional<Person> headOn(LocalDate day) {
        return on(day).map(People::head);
    }

    /** Empty before anything is stated. */
    public Optional<Integer> membersOn(LocalDate day) {
        return on(day).map(People::number);
    }

    /** The members that are known by name, as if the household had not ended. */
    public List<Member> knownMembersOn(LocalDate day) {
        return on(day).map(People::known).orElse(List.of());
    }

    private Optional<People> on(LocalDate day) {
        return details.on(day, roster.on(day));
    }
}
