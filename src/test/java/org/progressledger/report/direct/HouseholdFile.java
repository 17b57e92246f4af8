package org.progressledger.report.direct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Movement;
import org.progressledger.household.Recognised;
import org.progressledger.household.Residence;
import org.progressledger.report.Reach;
import org.progressledger.report.Recorded;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** The known events of one household in the order of recording, and what somebody reads out of them. */
final class HouseholdFile {

    private final HouseholdId household;
    private final List<Recorded> events;
    private final NavigableMap<LocalDate, HouseholdEvent> residences = new TreeMap<>();
    private final NavigableMap<LocalDate, Scored> scores = new TreeMap<>();
    private final NavigableMap<LocalDate, Given> given = new TreeMap<>();
    private final Optional<Closed> closed;

    /**
     * A national class that stands.
     *
     * @param on day from which it holds, as corrected last
     * @param event the recognition, as it was recorded
     * @param decision that of the recognition, or of its last correction
     */
    record Given(LocalDate on, PovertyClass povertyClass, StatusRecognised event, DecisionReference decision) {}

    HouseholdFile(HouseholdId household, List<Recorded> events) {
        this.household = household;
        this.events = List.copyOf(events);
        for (Recorded recorded : events) {
            if (residenceIn(recorded.event()).isPresent()) {
                residences.put(recorded.event().effectiveOn(), recorded.event());
            }
            if (recorded.event() instanceof Scored scored) {
                scores.put(scored.effectiveOn(), scored);
            }
            if (recorded.event() instanceof StatusRecognised recognised
                    && recognised.recognised().owner() != RuleSetOwner.PROVINCE) {
                give(recorded.id(), recognised);
            }
        }
        this.closed = lastClosing();
    }

    private void give(String id, StatusRecognised recognised) {
        Optional<PovertyClass> povertyClass =
                Optional.of(recognised.recognised().povertyClass());
        LocalDate on = recognised.effectiveOn();
        DecisionReference decision = recognised.decision();
        for (Recorded later : events) {
            if (later.event() instanceof RecognitionCorrected correction
                    && correction.corrects().equals(id)) {
                povertyClass = correction.recognised().map(Recognised::povertyClass);
                on = correction.effectiveOn();
                decision = correction.decision();
            }
        }
        if (povertyClass.isPresent()) {
            given.put(on, new Given(on, povertyClass.get(), recognised, decision));
        }
    }

    private Optional<Closed> lastClosing() {
        Set<String> mistakes = new HashSet<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof ClosingWithdrawn mistake) {
                mistakes.add(mistake.withdraws());
            }
        }
        Optional<Closed> last = Optional.empty();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Closed closing && !mistakes.contains(recorded.id())) {
                last = Optional.of(closing);
            }
        }
        return last;
    }

    HouseholdId household() {
        return household;
    }

    List<Recorded> events() {
        return events;
    }

    static Optional<Residence> residenceIn(HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return Optional.of(registered.residence());
        }
        if (event instanceof RegisteredEarlier earlier) {
            return Optional.of(earlier.residence());
        }
        return event instanceof Moved moved ? Optional.of(moved.to()) : Optional.empty();
    }

    /** What brought it where it lives, by the day from which it lives there. */
    NavigableMap<LocalDate, HouseholdEvent> residences() {
        return residences;
    }

    Optional<Closed> closedBy(LocalDate day) {
        return closed.filter(closing -> !closing.effectiveOn().isAfter(day));
    }

    Optional<Given> givenOn(LocalDate day) {
        return Optional.ofNullable(given.floorEntry(day)).map(entry -> entry.getValue());
    }

    /** The last scoring on or before the day of the recognition. */
    Optional<Scored> scoreBehind(Given standing) {
        return Optional.ofNullable(scores.floorEntry(standing.on())).map(entry -> entry.getValue());
    }

    /** What it received by the day and nobody took back. */
    List<SupportReceived> supportsBy(LocalDate day) {
        Set<String> mistakes = new HashSet<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof SupportReversed mistake) {
                mistakes.add(mistake.support());
            }
        }
        List<SupportReceived> supports = new ArrayList<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof SupportReceived support
                    && !support.effectiveOn().isAfter(day)
                    && !mistakes.contains(recorded.id())) {
                supports.add(support);
            }
        }
        return supports;
    }

    /** Poor and near-poor by name; all others are alike to the forms. */
    private static String onForms(PovertyClass povertyClass) {
        return isListed(povertyClass) ? povertyClass.name() : "above";
    }

    static boolean isListed(PovertyClass povertyClass) {
        return povertyClass == PovertyClass.POOR || povertyClass == PovertyClass.NEAR_POOR;
    }

    /** Goes back from the class held on the day as long as it is the same. */
    Given beginningOfClass(LocalDate day) {
        Given began = givenOn(day).orElseThrow();
        for (Given earlier : given.headMap(began.on(), false).descendingMap().values()) {
            if (!onForms(earlier.povertyClass()).equals(onForms(began.povertyClass()))) {
                break;
            }
            began = earlier;
        }
        return began;
    }

    /** Walks forward to the day and keeps what put the household onto the lists, or off them, last. */
    Cause causeOfLists(LocalDate day) {
        Optional<Boolean> isListed = Optional.empty();
        Cause last = Cause.REVIEW;
        for (Given each : given.headMap(day, true).values()) {
            boolean isListedNow = isListed(each.povertyClass());
            if (!isListed.equals(Optional.of(isListedNow))) {
                isListed = Optional.of(isListedNow);
                last = each.event().cause();
            }
        }
        return last;
    }

    boolean isTakenOver(LocalDate opening) {
        Given first = given.firstEntry().getValue();
        return first.on().isAfter(opening)
                && first.event()
                        .declaration()
                        .opening()
                        .filter(HouseholdFile::isListed)
                        .isPresent();
    }

    boolean wasBefore(LocalDate opening, PovertyClass povertyClass, Reach reach) {
        LocalDate first =
                reach.years().isPresent() ? opening.minusYears(reach.years().getAsInt()) : LocalDate.MIN;
        TreeSet<LocalDate> days = new TreeSet<>(given.keySet());
        days.add(first);
        for (LocalDate day : days.subSet(first, true, opening, false)) {
            if (givenOn(day).filter(held -> held.povertyClass() == povertyClass).isPresent()) {
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
}
