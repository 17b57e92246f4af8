package org.progressledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.LeavingReason;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.MemberEvent.MemberJoined;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.progressledger.household.MemberEvent.SplitOff;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.household.Movement;
import org.progressledger.household.Recognised;
import org.progressledger.household.Residence;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/**
 * The movement forms by a second way: sets of households, each day read from the list of events as slowly and plainly as a
 * person would. Shares nothing with the forms but the values of the question and of the answer.
 */
public final class DirectCount {

    private final Territory territory;
    private final Boundaries boundaries;
    private final Map<HouseholdId, List<Recorded>> events = new LinkedHashMap<>();
    private final LocalDate opening;
    private final LocalDate closing;
    private final Reach reach;
    private final Map<HouseholdId, Map<LocalDate, Optional<Seen>>> seen = new HashMap<>();

    /** A household on a day. */
    private record Seen(PovertyClass povertyClass, Optional<UnitId> unit, UnitId livedIn, int members) {
        boolean isListed() {
            return povertyClass == PovertyClass.POOR || povertyClass == PovertyClass.NEAR_POOR;
        }
    }

    private record Given(LocalDate on, PovertyClass povertyClass, StatusRecognised event) {}

    private DirectCount(List<Recorded> recorded, FormQuestion question, Territory territory) {
        this.territory = territory;
        this.boundaries = question.boundaries();
        this.opening = question.opening();
        this.closing = question.closing();
        this.reach = question.reach();
        for (Recorded event : recorded) {
            if (event.position() < question.knownAt()) {
                events.computeIfAbsent(event.event().household(), none -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    static Map<String, Amount> of(List<Recorded> recorded, FormQuestion question, Territory territory) {
        return new DirectCount(recorded, question, territory).count(question.area());
    }

    /** The forms of several areas on the same basis. */
    public static Map<FormArea, Map<String, Amount>> of(
            List<Recorded> recorded, FormQuestion question, Set<FormArea> areas, Territory territory) {
        DirectCount direct = new DirectCount(recorded, question, territory);
        Map<FormArea, Map<String, Amount>> counted = new HashMap<>();
        areas.forEach(area -> counted.put(area, direct.count(area)));
        return counted;
    }

    private Map<String, Amount> count(FormArea area) {
        Map<String, Amount> columns = new TreeMap<>();
        for (PovertyClass list : List.of(PovertyClass.POOR, PovertyClass.NEAR_POOR)) {
            count(columns, area, list);
        }
        columns.values().removeIf(amount -> amount.households() == 0 && amount.persons() == 0);
        return columns;
    }

    private void count(Map<String, Amount> columns, FormArea area, PovertyClass list) {
        PovertyClass other = list == PovertyClass.POOR ? PovertyClass.NEAR_POOR : PovertyClass.POOR;
        String toOther = list == PovertyClass.POOR ? "2" : "3";
        String escaped = list == PovertyClass.POOR ? "3" : "2";
        Set<HouseholdId> opened = those(opening, here(area).and(is(list)));
        Set<HouseholdId> closed = those(closing, here(area).and(is(list)));
        put(columns, list, "1", opened, opening);
        put(columns, list, "9", closed, closing);

        Set<HouseholdId> left = without(opened, closed);
        Set<HouseholdId> stillHere = and(left, those(closing, here(area)));
        Set<HouseholdId> reviewed = filter(stillHere, household -> causeOfGoing(household) == Cause.REVIEW);
        put(columns, list, toOther, and(reviewed, those(closing, is(other))), closing);
        put(
                columns,
                list,
                escaped,
                and(reviewed, those(closing, is(list).or(is(other)).negate())),
                closing);
        for (HouseholdId household : without(stillHere, reviewed)) {
            other(columns, list, "4", causeOfGoing(household).name(), 1, members(household, closing));
        }
        for (HouseholdId household : without(left, stillHere)) {
            other(columns, list, "4", causeOfLeaving(household, area), 1, members(household, opening));
        }

        Set<HouseholdId> came = without(closed, opened);
        Set<HouseholdId> listedElsewhere =
                and(came, those(opening, here(area).negate().and(Seen::isListed)));
        for (HouseholdId household : listedElsewhere) {
            other(columns, list, "8", lastBorder(household, area).name(), 1, members(household, closing));
        }
        Set<HouseholdId> rest = without(came, listedElsewhere);
        Set<HouseholdId> fromOther = and(rest, those(opening, here(area).and(is(other))));
        Set<HouseholdId> crossed = filter(fromOther, household -> causeOfClass(household) == Cause.REVIEW);
        put(columns, list, "5", crossed, closing);
        for (HouseholdId household : without(fromOther, crossed)) {
            other(columns, list, "8", causeOfClass(household).name(), 1, members(household, closing));
        }
        Set<HouseholdId> fromNoList = without(rest, fromOther);
        Set<HouseholdId> fresh = filter(fromNoList, household -> causeOfLists(household) == Cause.REVIEW);
        for (HouseholdId household : without(fromNoList, fresh)) {
            other(columns, list, "8", causeOfLists(household).name(), 1, members(household, closing));
        }
        Set<HouseholdId> takenOver = filter(fresh, this::isTakenOver);
        for (HouseholdId household : takenOver) {
            other(columns, list, "8", "TAKEN_OVER", 1, members(household, closing));
        }
        Set<HouseholdId> back = filter(
                without(fresh, takenOver),
                household -> list == PovertyClass.POOR
                        ? wasBefore(household, PovertyClass.POOR)
                        : wasBefore(household, PovertyClass.POOR) || wasBefore(household, PovertyClass.NEAR_POOR));
        put(columns, list, "6", back, closing);
        put(columns, list, "7", without(without(fresh, takenOver), back), closing);

        Set<HouseholdId> stayedHere = new HashSet<>(stillHere);
        stayedHere.addAll(and(opened, closed));
        for (HouseholdId household : stayedHere) {
            int difference = members(household, closing) - members(household, opening);
            if (difference != 0) {
                other(columns, list, difference < 0 ? "4" : "8", "LIFE_EVENT", 0, Math.abs(difference));
            }
        }
    }

    private void put(
            Map<String, Amount> columns, PovertyClass list, String column, Set<HouseholdId> households, LocalDate day) {
        long persons = households.stream()
                .mapToLong(household -> members(household, day))
                .sum();
        columns.merge(list + " " + column, new Amount(households.size(), persons), Amount::plus);
    }

    private static void other(
            Map<String, Amount> columns, PovertyClass list, String column, String cause, int households, int persons) {
        Amount amount = new Amount(households, persons);
        columns.merge(list + " " + column, amount, Amount::plus);
        columns.merge(list + " " + column + " " + cause, amount, Amount::plus);
    }

    private Set<HouseholdId> those(LocalDate day, Predicate<Seen> condition) {
        return filter(
                events.keySet(),
                household -> on(household, day).filter(condition).isPresent());
    }

    private static Set<HouseholdId> filter(Set<HouseholdId> households, Predicate<HouseholdId> condition) {
        Set<HouseholdId> some = new HashSet<>();
        for (HouseholdId household : households) {
            if (condition.test(household)) {
                some.add(household);
            }
        }
        return some;
    }

    private static Set<HouseholdId> without(Set<HouseholdId> all, Set<HouseholdId> some) {
        return filter(all, household -> !some.contains(household));
    }

    private static Set<HouseholdId> and(Set<HouseholdId> some, Set<HouseholdId> others) {
        return filter(some, others::contains);
    }

    private static Predicate<Seen> is(PovertyClass povertyClass) {
        return standing -> standing.povertyClass() == povertyClass;
    }

    private Predicate<Seen> here(FormArea area) {
        return standing -> isIn(area, standing.unit(), standing.livedIn());
    }

    private boolean isIn(FormArea area, Optional<UnitId> unit, UnitId livedIn) {
        String province =
                territory.unit(unit.orElse(livedIn)).orElseThrow().province().code();
        if (area instanceof FormArea.Province sought) {
            return province.equals(sought.code());
        }
        if (area instanceof FormArea.Unassigned sought) {
            return unit.isEmpty() && province.equals(sought.province());
        }
        if (unit.isEmpty()) {
            return false;
        }
        if (area instanceof FormArea.Commune sought) {
            return unit.get().equals(sought.unit());
        }
        AdministrativeUnit former = territory.unit(unit.get()).orElseThrow();
        return area instanceof FormArea.FormerDistrict sought
                ? former.formerDistrict().orElseThrow().code().equals(sought.code())
                : former.formerDistrict().orElseThrow().provinceCode().equals(((FormArea.FormerProvince) area).code());
    }

    private int members(HouseholdId household, LocalDate day) {
        return on(household, day).orElseThrow().members();
    }

    private Optional<Seen> on(HouseholdId household, LocalDate day) {
        return seen.computeIfAbsent(household, none -> new HashMap<>())
                .computeIfAbsent(day, wanted -> look(household, wanted));
    }

    private Optional<Seen> look(HouseholdId household, LocalDate day) {
        Optional<Given> given = givenOn(household, day);
        Optional<Recorded> lived = residenceEventOn(household, day);
        if (given.isEmpty()
                || lived.isEmpty()
                || membersOn(household, day).isEmpty()
                || closedBy(household, day).isPresent()) {
            return Optional.empty();
        }
        UnitId livedIn = residenceIn(lived.get().event()).orElseThrow().unit();
        return Optional.of(new Seen(
                given.get().povertyClass(),
                unitUnder(household, day),
                livedIn,
                membersOn(household, day).get()));
    }

    private Optional<Closed> closedBy(HouseholdId household, LocalDate day) {
        Optional<Closed> last = Optional.empty();
        Set<String> mistakes = new HashSet<>();
        for (Recorded recorded : events.get(household)) {
            if (recorded.event() instanceof ClosingWithdrawn mistake) {
                mistakes.add(mistake.withdraws());
            }
        }
        for (Recorded recorded : events.get(household)) {
            if (recorded.event() instanceof Closed closed && !mistakes.contains(recorded.id())) {
                last = Optional.of(closed);
            }
        }
        return last.filter(closed -> !closed.effectiveOn().isAfter(day));
    }

    /** What was stated last, and every change since; of one day in the order of recording. */
    private Optional<Integer> membersOn(HouseholdId household, LocalDate day) {
        Optional<Integer> members = Optional.empty();
        List<Recorded> byDay = new ArrayList<>(events.get(household));
        byDay.sort(Comparator.comparing(recorded -> recorded.event().effectiveOn()));
        for (Recorded recorded : byDay) {
            HouseholdEvent event = recorded.event();
            if (event.effectiveOn().isAfter(day)) {
                break;
            }
            if (event instanceof Registered registered) {
                members = Optional.of(registered.members());
            } else if (event instanceof RegisteredEarlier earlier) {
                members = Optional.of(earlier.members());
            } else if (event instanceof DetailsReviewed reviewed) {
                members = Optional.of(reviewed.members());
            } else {
                members = members.map(known -> known + change(household, recorded));
            }
        }
        return members;
    }

    private int change(HouseholdId household, Recorded recorded) {
        HouseholdEvent event = recorded.event();
        if (event instanceof MemberJoined) {
            return 1;
        }
        if (event instanceof MemberLeft left) {
            return left.reason() == LeavingReason.LISTED_BY_MISTAKE && wasCounted(household, left, recorded.position())
                    ? 0
                    : -1;
        }
        if (event instanceof SplitOff split) {
            return -split.number();
        }
        return event instanceof TookIn taken ? taken.number() : 0;
    }

    /** Whether the entry that this takes back only named somebody who was counted already. */
    private boolean wasCounted(HouseholdId household, MemberLeft left, long position) {
        boolean counted = false;
        for (Recorded earlier : events.get(household)) {
            if (earlier.position() < position
                    && earlier.event() instanceof MemberEvent entry
                    && entry.effectiveOn().equals(left.effectiveOn())
                    && entry.members().stream().anyMatch(member -> member.id().equals(left.person()))) {
                counted = !(entry instanceof MemberJoined || entry instanceof TookIn);
            }
        }
        return counted;
    }

    private static Optional<Residence> residenceIn(HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return Optional.of(registered.residence());
        }
        if (event instanceof RegisteredEarlier earlier) {
            return Optional.of(earlier.residence());
        }
        return event instanceof Moved moved ? Optional.of(moved.to()) : Optional.empty();
    }

    private Optional<Recorded> residenceEventOn(HouseholdId household, LocalDate day) {
        Optional<Recorded> best = Optional.empty();
        for (Recorded recorded : events.get(household)) {
            LocalDate from = recorded.event().effectiveOn();
            if (residenceIn(recorded.event()).isPresent()
                    && !from.isAfter(day)
                    && (best.isEmpty() || !from.isBefore(best.get().event().effectiveOn()))) {
                best = Optional.of(recorded);
            }
        }
        return best;
    }

    /** Days on which another residence begins to hold, the earliest first. */
    private TreeSet<LocalDate> residenceDays(HouseholdId household) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Recorded recorded : events.get(household)) {
            if (residenceIn(recorded.event()).isPresent()) {
                days.add(recorded.event().effectiveOn());
            }
        }
        return days;
    }

    private Optional<UnitId> unitUnder(HouseholdId household, LocalDate day) {
        HouseholdEvent holding = residenceEventOn(household, day).orElseThrow().event();
        Residence lived = residenceIn(holding).orElseThrow();
        AdministrativeUnit unit = territory.unit(lived.unit()).orElseThrow();
        if (unit.validity().covers(boundaries.drawnOn())) {
            return Optional.of(lived.unit());
        }
        return boundaries.equals(Boundaries.SINCE_REORGANISATION)
                ? later(household, day, lived)
                : former(household, holding.effectiveOn(), lived);
    }

    private Optional<UnitId> later(HouseholdId household, LocalDate day, Residence lived) {
        List<Succession> successions = territory.successionsOf(lived.unit());
        if (successions.size() == 1 && successions.get(0).extent() == Succession.Extent.WHOLE) {
            return Optional.of(successions.get(0).to().id());
        }
        for (LocalDate next : residenceDays(household).tailSet(day, false)) {
            HouseholdEvent event =
                    residenceEventOn(household, next).orElseThrow().event();
            Residence residence = residenceIn(event).orElseThrow();
            if (residence.equals(lived)) {
                continue;
            }
            if (!(event instanceof Moved moved) || moved.cause() != Cause.BOUNDARY_CHANGE) {
                return Optional.empty();
            }
            return territory.unit(residence.unit()).orElseThrow().validity().covers(boundaries.drawnOn())
                    ? Optional.of(residence.unit())
                    : later(household, next, residence);
        }
        return Optional.empty();
    }

    private Optional<UnitId> former(HouseholdId household, LocalDate since, Residence lived) {
        HouseholdEvent event = residenceEventOn(household, since).orElseThrow().event();
        LocalDate before = residenceDays(household).lower(since);
        if (before != null) {
            Residence earlier = residenceIn(
                            residenceEventOn(household, before).orElseThrow().event())
                    .orElseThrow();
            boolean isOnlyTheBoundary = event instanceof Moved moved && moved.cause() == Cause.BOUNDARY_CHANGE;
            if (isOnlyTheBoundary || earlier.equals(lived)) {
                return territory.unit(earlier.unit()).orElseThrow().validity().covers(boundaries.drawnOn())
                        ? Optional.of(earlier.unit())
                        : former(household, before, earlier);
            }
        }
        List<Succession> origins = territory.originsOf(lived.unit());
        return origins.size() == 1 && origins.get(0).extent() == Succession.Extent.WHOLE
                ? Optional.of(origins.get(0).from().id())
                : Optional.empty();
    }

    /** Everything that stands, by the day from which it holds; of one day the last recorded. */
    private TreeMap<LocalDate, Given> given(HouseholdId household) {
        List<Given> all = new ArrayList<>();
        for (Recorded recorded : events.get(household)) {
            if (!(recorded.event() instanceof StatusRecognised recognised)
                    || recognised.recognised().owner() == RuleSetOwner.PROVINCE) {
                continue;
            }
            Optional<PovertyClass> povertyClass =
                    Optional.of(recognised.recognised().povertyClass());
            LocalDate on = recognised.effectiveOn();
            for (Recorded later : events.get(household)) {
                if (later.event() instanceof RecognitionCorrected correction
                        && correction.corrects().equals(recorded.id())) {
                    povertyClass = correction.recognised().map(Recognised::povertyClass);
                    on = correction.effectiveOn();
                }
            }
            if (povertyClass.isPresent()) {
                all.add(new Given(on, povertyClass.get(), recognised));
            }
        }
        TreeMap<LocalDate, Given> byDay = new TreeMap<>(Comparator.naturalOrder());
        all.forEach(given -> byDay.put(given.on(), given));
        return byDay;
    }

    private Optional<Given> givenOn(HouseholdId household, LocalDate day) {
        return Optional.ofNullable(given(household).floorEntry(day)).map(Map.Entry::getValue);
    }

    private static String onForms(PovertyClass povertyClass) {
        return povertyClass == PovertyClass.POOR || povertyClass == PovertyClass.NEAR_POOR
                ? povertyClass.name()
                : "above";
    }

    /** Of the class held at the closing: goes back as long as it is the same. */
    private Cause causeOfClass(HouseholdId household) {
        Given began = givenOn(household, closing).orElseThrow();
        for (Given earlier :
                given(household).headMap(began.on(), false).descendingMap().values()) {
            if (!onForms(earlier.povertyClass()).equals(onForms(began.povertyClass()))) {
                break;
            }
            began = earlier;
        }
        return began.event().cause();
    }

    private Cause causeOfGoing(HouseholdId household) {
        return on(household, closing).filter(Seen::isListed).isPresent()
                ? causeOfClass(household)
                : causeOfLists(household);
    }

    /** Walks forward to the closing and keeps what put the household onto the lists, or off them, last. */
    private Cause causeOfLists(HouseholdId household) {
        Optional<Boolean> isListed = Optional.empty();
        Cause last = Cause.REVIEW;
        for (Given given : given(household).headMap(closing, true).values()) {
            boolean isListedNow = !onForms(given.povertyClass()).equals("above");
            if (!isListed.equals(Optional.of(isListedNow))) {
                isListed = Optional.of(isListedNow);
                last = given.event().cause();
            }
        }
        return last;
    }

    private boolean isTakenOver(HouseholdId household) {
        Given first = given(household).firstEntry().getValue();
        return first.on().isAfter(opening)
                && first.event()
                        .declaration()
                        .opening()
                        .filter(declared -> !onForms(declared).equals("above"))
                        .isPresent();
    }

    private boolean wasBefore(HouseholdId household, PovertyClass povertyClass) {
        LocalDate first =
                reach.years().isPresent() ? opening.minusYears(reach.years().getAsInt()) : LocalDate.MIN;
        TreeMap<LocalDate, Given> given = given(household);
        TreeSet<LocalDate> days = new TreeSet<>(given.keySet());
        days.add(first);
        for (LocalDate day : days.subSet(first, true, opening, false)) {
            if (givenOn(household, day)
                    .filter(held -> held.povertyClass() == povertyClass)
                    .isPresent()) {
                return true;
            }
        }
        Given beginning = given.firstEntry().getValue();
        Movement back = povertyClass == PovertyClass.POOR
                ? Movement.FELL_BACK_INTO_POVERTY
                : Movement.FELL_BACK_INTO_NEAR_POVERTY;
        boolean isDeclared = beginning.event().declaration().opening().equals(Optional.of(povertyClass))
                || beginning.event().declaration().movement().equals(Optional.of(back));
        return isDeclared && first.isBefore(beginning.on());
    }

    private String causeOfLeaving(HouseholdId household, FormArea area) {
        return closedBy(household, closing)
                .map(closed -> closed.reason() == ClosingReason.DUPLICATE ? "CORRECTION" : "LIFE_EVENT")
                .orElseGet(() -> lastBorder(household, area).name());
    }

    /** Walks from the opening to the closing and keeps the last crossing of the border. */
    private Cause lastBorder(HouseholdId household, FormArea area) {
        boolean inside = isInside(household, opening, area);
        Cause last = Cause.REVIEW;
        for (LocalDate day : residenceDays(household).subSet(opening, false, closing, true)) {
            if (isInside(household, day, area) != inside) {
                inside = !inside;
                HouseholdEvent event =
                        residenceEventOn(household, day).orElseThrow().event();
                last = event instanceof Moved moved ? moved.cause() : Cause.LIFE_EVENT;
            }
        }
        return last;
    }

    private boolean isInside(HouseholdId household, LocalDate day, FormArea area) {
        UnitId livedIn = residenceIn(
                        residenceEventOn(household, day).orElseThrow().event())
                .orElseThrow()
                .unit();
        return isIn(area, unitUnder(household, day), livedIn);
    }
}
