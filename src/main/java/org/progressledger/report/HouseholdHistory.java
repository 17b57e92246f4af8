package org.progressledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Holding;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Member;
import org.progressledger.household.PeopleByDay;
import org.progressledger.household.Person;
import org.progressledger.report.HouseholdFact.Assessment;
import org.progressledger.report.HouseholdFact.Closing;
import org.progressledger.report.HouseholdFact.Description;
import org.progressledger.report.HouseholdFact.PeopleChange;
import org.progressledger.report.HouseholdFact.Placement;
import org.progressledger.report.HouseholdFact.Recognition;
import org.progressledger.report.HouseholdFact.Support;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

/** A household from its first day to its last, as known at one position. */
public final class HouseholdHistory {

    private final HouseholdId household;
    private final Course<Placement> placements;
    private final Course<Description> descriptions;
    private final Optional<PeopleByDay> people;
    private final Course<Assessment> assessments;
    private final Course<Recognition> recognitions;
    private final Optional<Closing> closing;
    private final List<Support> supports;

    HouseholdHistory(HouseholdFacts facts, long knownAt) {
        household = facts.household();
        placements = Course.of(known(facts.placements(), knownAt));
        List<Description> stated = known(facts.descriptions(), knownAt);
        descriptions = Course.of(stated);
        people = people(stated, known(facts.peopleChanges(), knownAt));
        assessments = Course.of(known(facts.assessments(), knownAt));
        recognitions = Course.of(standing(
                known(facts.recognitions(), knownAt),
                Recognition::eventId,
                recognition -> recognition.povertyClass().isPresent()));
        closing =
                standing(
                                known(facts.closings(), knownAt),
                                Closing::eventId,
                                ending -> ending.reason().isPresent())
                        .stream()
                        .reduce((earlier, later) -> later);
        supports = standing(
                known(facts.supports(), knownAt),
                Support::eventId,
                support -> support.given().isPresent());
    }

    /** What is stated and what happened since, in the order of recording; empty if nothing happened. */
    private static Optional<PeopleByDay> people(List<Description> stated, List<PeopleChange> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        PeopleByDay people = PeopleByDay.nobody();
        int next = 0;
        for (PeopleChange change : changes) {
            while (next < stated.size() && stated.get(next).knownFrom() < change.knownFrom()) {
                people = with(people, stated.get(next));
                next++;
            }
            people = people.after(change.event());
        }
        for (Description description : stated.subList(next, stated.size())) {
            people = with(people, description);
        }
        return Optional.of(people);
    }

    private static PeopleByDay with(PeopleByDay people, Description description) {
        return people.stated(description.on(), description.head(), description.members());
    }

    private static <F extends HouseholdFact> List<F> known(List<F> facts, long knownAt) {
        List<F> known = new ArrayList<>(facts.size());
        for (F fact : facts) {
            if (fact.knownFrom() < knownAt) {
                known.add(fact);
            }
        }
        return known;
    }

    /** What is known last of each event, unless that is that it was withdrawn; in the order of first recording. */
    private static <F extends HouseholdFact> List<F> standing(
            List<F> known, Function<F, String> eventId, Predicate<F> isStanding) {
        Map<String, F> last = new LinkedHashMap<>();
        known.forEach(fact -> last.put(eventId.apply(fact), fact));
        return last.values().stream().filter(isStanding).toList();
    }

    public HouseholdId household() {
        return household;
    }

    /** As what it counts at the end of a day; empty if it was not there, had no class yet, or had ended. */
    public Optional<HouseholdLine> on(LocalDate day, UnitsUnder units) {
        OptionalInt placement = placements.on(day);
        Optional<Person> head = headOn(day);
        OptionalInt recognition = recognitions.on(day);
        if (placement.isEmpty() || head.isEmpty() || recognition.isEmpty() || hasEndedBy(day)) {
            return Optional.empty();
        }
        Recognition holding = recognitions.facts().get(recognition.getAsInt());
        Recognition began = beginning(recognition.getAsInt(), HouseholdHistory::isSameForForms);
        return Optional.of(new HouseholdLine(
                household,
                units.placeOf(placements, placement.getAsInt()),
                placements.facts().get(placement.getAsInt()).residence().village(),
                classOf(holding),
                head.get(),
                membersOn(day).orElseThrow(),
                began.on(),
                began.cause(),
                holding.decision(),
                assessmentBehind(holding)));
    }

    /** Empty before its registration. */
    Optional<Person> headOn(LocalDate day) {
        return people.isPresent() ? people.get().headOn(day) : describedOn(day).map(Description::head);
    }

    /** Number of members; empty before its registration. */
    Optional<Integer> membersOn(LocalDate day) {
        return people.isPresent()
                ? people.get().membersOn(day)
                : describedOn(day).map(Description::members);
    }

    private Optional<Description> describedOn(LocalDate day) {
        OptionalInt place = descriptions.on(day);
        return place.isPresent() ? Optional.of(descriptions.facts().get(place.getAsInt())) : Optional.empty();
    }

    /** The members that are known by name, as if it had not ended. */
    List<Member> knownMembersOn(LocalDate day) {
        return people.map(known -> known.knownMembersOn(day)).orElse(List.of());
    }

    /** What it received by the end of a day, without what was reversed; in the order of recording. */
    List<Support.Given> supportsBy(LocalDate day) {
        return supports.stream()
                .filter(support -> !support.on().isAfter(day))
                .flatMap(support -> support.given().stream())
                .toList();
    }

    private boolean hasEndedBy(LocalDate day) {
        return closing.isPresent() && !day.isBefore(closing.get().on());
    }

    /** Why it came onto the lists, or left them, the last time by the end of a day on which it has a class. */
    Cause lastCrossingOfLists(LocalDate day) {
        return beginning(recognitions.on(day).orElseThrow(), HouseholdHistory::isOnSameSideOfLists)
                .cause();
    }

    /** The first of the unbroken run of recognitions, up to this one, that are alike. */
    private Recognition beginning(int recognition, BiPredicate<PovertyClass, PovertyClass> areAlike) {
        List<Recognition> facts = recognitions.facts();
        int first = recognition;
        while (first > 0 && areAlike.test(classOf(facts.get(first - 1)), classOf(facts.get(first)))) {
            first--;
        }
        return facts.get(first);
    }

    private static boolean isOnSameSideOfLists(PovertyClass one, PovertyClass other) {
        return one.isMultidimensionallyPoor() == other.isMultidimensionallyPoor();
    }

    private static boolean isSameForForms(PovertyClass one, PovertyClass other) {
        return one == other || !one.isMultidimensionallyPoor() && !other.isMultidimensionallyPoor();
    }

    private Optional<Assessment> assessmentBehind(Recognition recognition) {
        OptionalInt place = assessments.on(recognition.on());
        return place.isPresent() ? Optional.of(assessments.facts().get(place.getAsInt())) : Optional.empty();
    }

    private static PovertyClass classOf(Recognition recognition) {
        return recognition.povertyClass().orElseThrow();
    }

    /**
     * Whether it held the class at the end of a day before this one.
     *
     * @param reach how far back is looked
     */
    public boolean wasBefore(PovertyClass povertyClass, LocalDate day, Reach reach) {
        return Holding.wasHeldBefore(day, povertyClass, reach.firstDayBefore(day), recognitions.facts());
    }

    /** Whether nothing was recognised by the end of the day, and the first list after it declares it listed before. */
    boolean isTakenOverAfter(LocalDate day) {
        return recognitions.on(day).isEmpty()
                && !recognitions.facts().isEmpty()
                && recognitions
                        .facts()
                        .get(0)
                        .declaration()
                        .opening()
                        .filter(PovertyClass::isMultidimensionallyPoor)
                        .isPresent();
    }

    Optional<ClosingReason> closingReason() {
        return closing.flatMap(Closing::reason);
    }

    Course<Placement> placements() {
        return placements;
    }

    /** Why it crossed the border of an area last between two days: out of it, or into it. */
    Cause lastCrossing(LocalDate opening, LocalDate closing, UnitsUnder units, FormArea area) {
        int last = placements.on(closing).orElseThrow();
        int first = placements.on(opening).orElseThrow();
        boolean isIn = units.contains(area, units.placeOf(placements, last));
        int crossing = last;
        while (crossing > first && units.contains(area, units.placeOf(placements, crossing - 1)) == isIn) {
            crossing--;
        }
        return placements.facts().get(crossing).movedBy().orElse(Cause.LIFE_EVENT);
    }
}
