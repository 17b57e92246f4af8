package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.TerritoryCommand.AssignVillages;
import org.progressledger.territory.TerritoryCommand.EndVillage;
import org.progressledger.territory.TerritoryCommand.FoundVillages;
import org.progressledger.territory.TerritoryCommand.NewVillage;
import org.progressledger.territory.TerritoryCommand.RenameVillage;
import org.progressledger.territory.TerritoryCommand.StateVillageDifficulty;
import org.progressledger.territory.TerritoryCommand.VillageAssignment;
import org.progressledger.territory.TerritoryEvent.VillageAssigned;
import org.progressledger.territory.TerritoryEvent.VillageDifficultyStated;
import org.progressledger.territory.TerritoryEvent.VillageEnded;
import org.progressledger.territory.TerritoryEvent.VillageFounded;
import org.progressledger.territory.TerritoryEvent.VillageRenamed;

/** Decides what happens to villages. */
final class VillageDecider {

    List<TerritoryEvent> decide(ProvinceTerritory territory, TerritoryCommand command) {
        if (command instanceof FoundVillages founding) {
            return found(territory, founding);
        }
        if (command instanceof RenameVillage rename) {
            return rename(territory, rename);
        }
        if (command instanceof AssignVillages assignment) {
            return assign(territory, assignment);
        }
        if (command instanceof EndVillage ending) {
            return end(territory, ending);
        }
        return state(territory, (StateVillageDifficulty) command);
    }

    /** One after the other, so that two villages of one command are held against each other too. */
    private static List<TerritoryEvent> found(ProvinceTerritory territory, FoundVillages command) {
        List<TerritoryEvent> founded = new ArrayList<>();
        for (NewVillage village : command.villages()) {
            found(territory, founded, command, village).ifPresent(founded::add);
        }
        return founded;
    }

    private static Optional<TerritoryEvent> found(
            ProvinceTerritory territory, List<TerritoryEvent> founded, FoundVillages command, NewVillage village) {
        VillageFounded event = new VillageFounded(
                command.province(),
                village.village(),
                village.unit(),
                village.name(),
                village.kind(),
                command.effectiveOn(),
                command.decision());
        if (territory.events().contains(event) || founded.contains(event)) {
            return Optional.empty();
        }
        UnitDecider.requirePlain(village.name());
        AdministrativeUnit unit = UnitDecider.inForce(territory, village.unit(), command.effectiveOn());
        requireKept(territory, village.unit());
        boolean takenNow = founded.stream()
                .map(VillageFounded.class::cast)
                .anyMatch(other -> other.village().equals(village.village()));
        if (takenNow || territory.villages().containsKey(village.village())) {
            throw new TerritoryRefusedException(TerritoryRefusal.VILLAGE_ID_TAKEN, village.village());
        }
        boolean namedNow = founded.stream()
                .map(VillageFounded.class::cast)
                .anyMatch(other -> other.unit().equals(village.unit()) && sameName(other.name(), village.name()));
        if (namedNow) {
            throw nameTaken(village.name(), unit, command.effectiveOn());
        }
        requireNameFree(territory, village.name(), unit, command.effectiveOn(), Optional.empty());
        return Optional.of(event);
    }

    private static List<TerritoryEvent> rename(ProvinceTerritory territory, RenameVillage command) {
        Village village = there(territory, command.village(), command.effectiveOn());
        UnitDecider.requirePlain(command.name());
        if (village.name().equals(command.name())) {
            return List.of();
        }
        AdministrativeUnit unit =
                territory.units().get(village.unit()).asOfDays().lastEntry().getValue();
        requireNameFree(territory, command.name(), unit, command.effectiveOn(), Optional.of(village.id()));
        return List.of(new VillageRenamed(
                command.province(), command.village(), command.name(), command.effectiveOn(), command.decision()));
    }

    private static List<TerritoryEvent> assign(ProvinceTerritory territory, AssignVillages command) {
        List<TerritoryEvent> assigned = new ArrayList<>();
        for (VillageAssignment assignment : command.assignments()) {
            Village village = there(territory, assignment.village(), command.effectiveOn());
            AdministrativeUnit to = UnitDecider.inForce(territory, assignment.to(), command.effectiveOn());
            requireKept(territory, assignment.to());
            if (!village.unit().equals(to.id())) {
                requireNameFree(territory, village.name(), to, command.effectiveOn(), Optional.of(village.id()));
                assigned.add(assignment(command, assignment, village.unit()));
            }
        }
        return assigned;
    }

    private static VillageAssigned assignment(AssignVillages command, VillageAssignment assignment, UnitId from) {
        return new VillageAssigned(
                command.province(),
                assignment.village(),
                from,
                assignment.to(),
                command.effectiveOn(),
                command.decision());
    }

    private static List<TerritoryEvent> end(ProvinceTerritory territory, EndVillage command) {
        VillageEnded event = new VillageEnded(
                command.province(), command.village(), command.into(), command.effectiveOn(), command.decision());
        Optional<LocalDate> lastDay = Optional.ofNullable(territory.villages().get(command.village()))
                .flatMap(life -> life.validity().to());
        if (lastDay.isPresent()) {
            if (territory.events().contains(event)) {
                return List.of();
            }
            throw new TerritoryRefusedException(
                    TerritoryRefusal.VILLAGE_ENDED_OTHERWISE, command.village(), lastDay.get());
        }
        there(territory, command.village(), command.effectiveOn().minusDays(1));
        command.into().ifPresent(into -> {
            if (into.equals(command.village())) {
                throw new TerritoryRefusedException(TerritoryRefusal.VILLAGE_INTO_ITSELF, into);
            }
            there(territory, into, command.effectiveOn());
        });
        return List.of(event);
    }

    private static List<TerritoryEvent> state(ProvinceTerritory territory, StateVillageDifficulty command) {
        there(territory, command.village(), command.effectiveOn());
        VillageDifficultyStated event = new VillageDifficultyStated(
                command.province(),
                command.village(),
                command.extremelyDifficult(),
                command.effectiveOn(),
                command.decision());
        boolean stated = territory
                .villages()
                .get(command.village())
                .difficult()
                .on(command.effectiveOn())
                .filter(event::equals)
                .isPresent();
        return stated ? List.of() : List.of(event);
    }

    /** The other province would not know of a village that came in late. */
    private static void requireKept(ProvinceTerritory territory, UnitId unit) {
        territory.handOverOf(unit).ifPresent(handed -> {
            throw new TerritoryRefusedException(TerritoryRefusal.HANDED_OVER, unit, handed.to(), handed.effectiveOn());
        });
    }

    private static Village there(ProvinceTerritory territory, VillageId village, LocalDate day) {
        territory.handOverOf(village).ifPresent(handed -> {
            throw new TerritoryRefusedException(
                    TerritoryRefusal.HANDED_OVER, village, handed.to(), handed.effectiveOn());
        });
        return territory
                .villageOn(village, day)
                .orElseThrow(() -> new TerritoryRefusedException(TerritoryRefusal.VILLAGE_NOT_THERE, village, day));
    }

    private static void requireNameFree(
            ProvinceTerritory territory,
            String name,
            AdministrativeUnit unit,
            LocalDate day,
            Optional<VillageId> except) {
        boolean taken = territory
                .villagesOn(day)
                .filter(other -> other.unit().equals(unit.id()))
                .filter(other -> !except.equals(Optional.of(other.id())))
                .anyMatch(other -> sameName(other.name(), name));
        if (taken) {
            throw nameTaken(name, unit, day);
        }
    }

    private static boolean sameName(String one, String other) {
        return VietnameseText.comparisonForm(one).equals(VietnameseText.comparisonForm(other));
    }

    private static TerritoryRefusedException nameTaken(String name, AdministrativeUnit unit, LocalDate day) {
        return new TerritoryRefusedException(TerritoryRefusal.VILLAGE_NAME_TAKEN, name, unit.label(), day);
    }
}
