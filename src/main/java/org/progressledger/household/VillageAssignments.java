package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.household.HouseholdCommand.AssignHousehold;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;
import org.progressledger.territory.TerritoryCommand;
import org.progressledger.territory.TerritoryCommand.AssignVillages;
import org.progressledger.territory.Village;

/**
 * Assigns a village to another unit: one that took a part of the unit in which it lay, or any of the province that is in
 * force on the day. Every household that lived there on the day before is moved by the boundary (decisions 0137 and 0169).
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

    /** Into which units parts of a unit went, or of one that all of it went into; none if it gave none. */
    public List<Succession> partsOf(UnitId recorded) {
        return territory.partsOf(recorded);
    }

    /**
     * Assigns.
     *
     * @throws org.progressledger.territory.TerritoryRefusedException if the village that the territory knows cannot belong to
     *     the target, such as for want of a free name
     * @throws HouseholdRefusedException if the village cannot go that way on that day, neither the territory nor any
     *     household knows it, or it was assigned to another target before; nothing is recorded then
     */
    public Recorded<Assigned> assign(Actor actor, VillageAssignment assignment) {
        VillagePassage passage = VillagePassage.of(assignment, territory);
        List<Lived> households = households(assignment, passage);
        if (households.isEmpty() && known(assignment, passage).isEmpty()) {
            throw VillagePassage.refused(RefusalReason.VILLAGE_UNKNOWN, assignment.village(), named(assignment.from()));
        }
        Assigned all = new Assigned(passage.day(), 0, 0, 0);
        long position = -1;
        int from = 0;
        do {
            List<Lived> some = households.subList(from, Math.min(from + mostInOneCommit, households.size()));
            Recorded<Assigned> recorded = commands.recordPersistently(actor, Source.NONE, () -> {
                assignInTerritory(assignment, passage);
                return move(some, assignment, passage);
            });
            all = all.plus(recorded.answer());
            position = recorded.position();
            from += mostInOneCommit;
        } while (from < households.size());
        return new Recorded<>(all, position);
    }

    /** A household with the unit that is recorded with it on the day before. */
    private record Lived(UnitId recorded, HouseholdId household) {}

    private List<Lived> households(VillageAssignment assignment, VillagePassage passage) {
        List<Lived> households = new ArrayList<>();
        List<String> came = new ArrayList<>();
        for (UnitId unit : passage.recordedUnits(assignment.from(), territory)) {
            List<HouseholdId> living =
                    villages.livingIn(unit, assignment.village(), passage.day().minusDays(1));
            living.forEach(household -> households.add(new Lived(unit, household)));
            if (!living.isEmpty() && !unit.equals(assignment.from())) {
                came.add(named(unit));
            }
        }
        if (came.size() > 1) {
            throw VillagePassage.refused(
                    RefusalReason.VILLAGE_NAME_SEVERAL,
                    assignment.village(),
                    named(assignment.from()),
                    String.join(", ", came));
        }
        return households;
    }

    private Optional<Village> known(VillageAssignment assignment, VillagePassage passage) {
        return territory
                .villages()
                .village(
                        assignment.from(),
                        passage.before(),
                        assignment.village(),
                        passage.day().minusDays(1));
    }

    /** In the same commit, if the territory knows the village; saying it again records nothing. */
    private void assignInTerritory(VillageAssignment assignment, VillagePassage passage) {
        known(assignment, passage).ifPresent(village -> {
            territory
                    .village(village.id(), passage.day())
                    .map(Village::unit)
                    .filter(unit -> !passage.touches(unit))
                    .ifPresent(unit -> {
                        throw assignedElsewhere(assignment, unit);
                    });
            commands.send(new AssignVillages(
                    territory
                            .unit(passage.to(), passage.day())
                            .orElseThrow()
                            .province()
                            .code(),
                    List.of(new TerritoryCommand.VillageAssignment(village.id(), passage.to())),
                    passage.day(),
                    assignment.decision()));
        });
    }

    private HouseholdRefusedException assignedElsewhere(VillageAssignment assignment, UnitId unit) {
        return VillagePassage.refused(
                RefusalReason.VILLAGE_ASSIGNED_ELSEWHERE, assignment.village(), named(assignment.from()), named(unit));
    }

    private Assigned move(List<Lived> households, VillageAssignment assignment, VillagePassage passage) {
        List<Decided> answers = new ArrayList<>();
        List<UnitId> elsewhere = new ArrayList<>();
        for (Lived lived : households) {
            try {
                answers.add(commands.send(new AssignHousehold(
                        lived.household(), lived.recorded(), assignment.to(), passage.day(), assignment.decision())));
            } catch (HouseholdRefusedException refusal) {
                if (refusal.refused().reason() != RefusalReason.LIVES_ELSEWHERE) {
                    throw refusal;
                }
                elsewhere.add((UnitId) refusal.refused().arguments().get(1));
            }
        }
        requireNotMovedElsewhere(elsewhere, answers.size(), assignment, passage);
        int assigned =
                (int) answers.stream().filter(Decided.Events.class::isInstance).count();
        return new Assigned(passage.day(), assigned, answers.size() - assigned, elsewhere.size());
    }

    /**
     * The territory need not know the village: then it was assigned if most of it lives in another part, or, of a village
     * that passes between reorganisations, in any other unit (decision 0137).
     */
    private void requireNotMovedElsewhere(
            List<UnitId> elsewhere, int others, VillageAssignment assignment, VillagePassage passage) {
        Set<UnitId> parts =
                partsOf(assignment.from()).stream().map(part -> part.to().id()).collect(Collectors.toUnmodifiableSet());
        List<UnitId> moved = elsewhere.stream()
                .filter(unit -> !passage.part() || parts.contains(unit))
                .toList();
        if (moved.size() > others) {
            throw assignedElsewhere(assignment, moved.get(0));
        }
    }

    private String named(UnitId unit) {
        return VillagePassage.named(unit, territory);
    }
}
