package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.household.HouseholdCommand.AssignHousehold;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;
import org.progressledger.territory.TerritoryCommand;
import org.progressledger.territory.TerritoryCommand.AssignVillages;
import org.progressledger.territory.Village;

/**
 * Assigns a village of a divided unit to one of the units that took from it: every household that lived there when the unit
 * ended is moved by the boundary, from the first day of the new unit (decision 0137).
 *
 * <p>What fits is one commit. A larger village is several; what a cut leaves stays on the list of those still to be
 * assigned, and the same decision said again goes on with it.
 */
public final class VillageAssignments {

    /** Households. Each makes one event and their village another, so a commit stays at the 1,000 that it may hold. */
    public static final int MOST_IN_ONE_COMMIT = 999;

    private final LedgerCommands commands;
    private final Territory territory;
    private final VillageHouseholds villages;
    private final int mostInOneCommit;

    /** @param mostInOneCommit households, 1 to {@value #MOST_IN_ONE_COMMIT} */
    public VillageAssignments(
            LedgerCommands commands, Territory territory, VillageHouseholds villages, int mostInOneCommit) {
        this.commands = commands;
        this.territory = territory;
        this.villages = villages;
        this.mostInOneCommit = mostInOneCommit;
    }

    /**
     * What became of the households of a village.
     *
     * @param effectiveOn first day on which they live in the new unit
     * @param assigned moved by this call
     * @param unchanged lived in the new unit from that day already
     * @param elsewhere lived somewhere else on that day, by a move of their own or an earlier assignment
     */
    public record Assigned(LocalDate effectiveOn, int assigned, int unchanged, int elsewhere) {

        private Assigned plus(Assigned more) {
            return new Assigned(
                    effectiveOn, assigned + more.assigned, unchanged + more.unchanged, elsewhere + more.elsewhere);
        }
    }

    /** The last unit that all of a unit went into; itself if it goes on, was divided, or nobody knows where it went. */
    public UnitId dividedOf(UnitId recorded) {
        return new PlacesUnder(territory.drawings().get(territory.drawings().size() - 1), territory).wholly(recorded);
    }

    /** Into which units parts of a unit went; none if it is not divided. */
    public List<Succession> partsOf(UnitId divided) {
        return territory.successorsOf(divided);
    }

    /**
     * Assigns.
     *
     * @throws org.progressledger.territory.TerritoryRefusedException if the village that the territory knows cannot belong to
     *     the target, such as for want of a free name
     * @throws HouseholdRefusedException if the unit is not divided, the target took nothing from it, no household of such a
     *     village is recorded, or the village was assigned to another target before; nothing is recorded then
     */
    public Recorded<Assigned> assign(Actor actor, VillageAssignment assignment) {
        LocalDate day = firstDay(assignment);
        List<HouseholdId> households = villages.livingIn(assignment.from(), assignment.village(), day.minusDays(1));
        if (households.isEmpty()) {
            throw refused(RefusalReason.VILLAGE_UNKNOWN, assignment.village(), named(assignment.from()));
        }
        Assigned all = new Assigned(day, 0, 0, 0);
        long position = -1;
        for (int from = 0; from < households.size(); from += mostInOneCommit) {
            List<HouseholdId> some = households.subList(from, Math.min(from + mostInOneCommit, households.size()));
            Recorded<Assigned> recorded = commands.recordPersistently(actor, Source.NONE, () -> {
                assignInTerritory(assignment, day);
                return move(some, assignment, day);
            });
            all = all.plus(recorded.answer());
            position = recorded.position();
        }
        return new Recorded<>(all, position);
    }

    /** In the same commit, if the territory knows the village; saying it again records nothing. */
    private void assignInTerritory(VillageAssignment assignment, LocalDate day) {
        UnitId divided = dividedOf(assignment.from());
        territory
                .villages()
                .village(assignment.from(), divided, assignment.village(), day.minusDays(1))
                .ifPresent(village -> {
                    requireNotAssignedElsewhere(village, divided, assignment, day);
                    commands.send(new AssignVillages(
                            territory.unit(divided).orElseThrow().province().code(),
                            List.of(new TerritoryCommand.VillageAssignment(village.id(), assignment.to())),
                            day,
                            assignment.decision()));
                });
    }

    private void requireNotAssignedElsewhere(
            Village village, UnitId divided, VillageAssignment assignment, LocalDate day) {
        territory
                .village(village.id(), day)
                .map(Village::unit)
                .filter(unit -> !unit.equals(divided) && !unit.equals(assignment.to()))
                .ifPresent(unit -> {
                    throw assignedElsewhere(assignment, unit);
                });
    }

    private HouseholdRefusedException assignedElsewhere(VillageAssignment assignment, UnitId unit) {
        return refused(
                RefusalReason.VILLAGE_ASSIGNED_ELSEWHERE, assignment.village(), named(assignment.from()), named(unit));
    }

    private LocalDate firstDay(VillageAssignment assignment) {
        UnitId divided = dividedOf(assignment.from());
        List<Succession> parts = partsOf(divided);
        if (parts.isEmpty()) {
            throw refused(RefusalReason.UNIT_NOT_DIVIDED, named(assignment.from()));
        }
        return parts.stream()
                .filter(part -> part.to().id().equals(assignment.to()))
                .map(Succession::since)
                .findFirst()
                .orElseThrow(
                        () -> refused(RefusalReason.UNIT_DID_NOT_TAKE_OVER, named(assignment.to()), named(divided)));
    }

    private Assigned move(List<HouseholdId> households, VillageAssignment assignment, LocalDate day) {
        List<Decided> answers = new ArrayList<>();
        List<UnitId> elsewhere = new ArrayList<>();
        for (HouseholdId household : households) {
            try {
                answers.add(commands.send(new AssignHousehold(
                        household, assignment.from(), assignment.to(), day, assignment.decision())));
            } catch (HouseholdRefusedException refusal) {
                if (refusal.refused().reason() != RefusalReason.LIVES_ELSEWHERE) {
                    throw refusal;
                }
                elsewhere.add((UnitId) refusal.refused().arguments().get(1));
            }
        }
        requireNotMovedElsewhere(elsewhere, answers.size(), assignment);
        int assigned =
                (int) answers.stream().filter(Decided.Events.class::isInstance).count();
        return new Assigned(day, assigned, answers.size() - assigned, elsewhere.size());
    }

    /** The territory need not know the village: then it was assigned if most of it lives in another part (decision 0137). */
    private void requireNotMovedElsewhere(List<UnitId> elsewhere, int others, VillageAssignment assignment) {
        Set<UnitId> parts = partsOf(dividedOf(assignment.from())).stream()
                .map(part -> part.to().id())
                .collect(Collectors.toUnmodifiableSet());
        List<UnitId> inAnotherPart = elsewhere.stream().filter(parts::contains).toList();
        if (inAnotherPart.size() > others) {
            throw assignedElsewhere(assignment, inAnotherPart.get(0));
        }
    }

    private String named(UnitId unit) {
        return territory
                .unit(unit)
                .map(known -> known.label() + " (" + unit + ")")
                .orElseGet(unit::toString);
    }

    private static HouseholdRefusedException refused(RefusalReason reason, Object... arguments) {
        return new HouseholdRefusedException(Decided.Refused.because(reason, arguments));
    }
}
