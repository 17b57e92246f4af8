package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryEvent.UnitTakenOver;

/**
 * What can be asked of the territory of a province. A refusal is a {@link TerritoryRefusedException}; what is recorded
 * already changes nothing. In all of them {@code effectiveOn} is the first day on which it holds and {@code decision} the
 * document that says so.
 */
public sealed interface TerritoryCommand {

    /** Two-digit code of the province. */
    String province();

    @TargetAggregateIdentifier
    default String stream() {
        return TerritoryEvent.stream(province());
    }

    /**
     * Opens a province with its units as they stood before the first reorganisation that this ledger knows.
     *
     * @param boundaries key of the drawing of the map, such as {@code GEO-PRE}
     * @param drawnOn last day of that drawing
     */
    record OpenProvince(
            Province opened,
            String boundaries,
            LocalDate drawnOn,
            List<FormerDistrict> districts,
            List<ListedUnit> units,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryCommand {

        public OpenProvince {
            districts = List.copyOf(districts);
            units = List.copyOf(units);
        }

        @Override
        public String province() {
            return opened.code();
        }
    }

    /** @param district code of its district; empty if it stands under the province */
    record ListedUnit(UnitId unit, String code, String name, UnitKind kind, Optional<String> district) {}

    /**
     * Draws the map anew.
     *
     * @param checked who checked the plan, and what the check answered; empty for what the ledger itself records
     */
    record DecideReorganisation(String province, ReorganisationPlan plan, Optional<Check> checked)
            implements TerritoryCommand {

        DecideReorganisation(String province, ReorganisationPlan plan) {
            this(province, plan, Optional.empty());
        }
    }

    /**
     * @param by name of the account
     * @param digest what names the plan and what it would change, see {@link Reorganisations#digest}
     */
    record Check(String by, String digest) {}

    /** @param value one of {@link UnitAttribute#allowed}; empty if it is so no longer */
    record StateUnitAttribute(
            String province,
            UnitId unit,
            UnitAttribute attribute,
            Optional<String> value,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryCommand {}

    record RenameUnit(String province, UnitId unit, String name, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryCommand {}

    record ReclassifyUnit(
            String province, UnitId unit, UnitKind kind, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryCommand {}

    record RecodeUnit(String province, UnitId unit, String code, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryCommand {}

    /** @param district code of a district that is in force then */
    record MoveUnitToDistrict(
            String province, UnitId unit, String district, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryCommand {}

    /**
     * Gives a unit with its villages to another province, which takes it over in the same commit.
     *
     * @param to code of the other province
     */
    record HandOverUnit(String province, UnitId unit, String to, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryCommand {}

    /** Takes over what another province hands over in the same commit; refused if it does not. */
    record TakeOverUnit(UnitTakenOver taken) implements TerritoryCommand {

        @Override
        public String province() {
            return taken.province();
        }
    }

    /** Enters villages, one or many at once. */
    record FoundVillages(String province, List<NewVillage> villages, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryCommand {

        public FoundVillages {
            villages = List.copyOf(villages);
        }
    }

    /** @param village identity that nobody has used yet, such as {@link VillageId#of} makes */
    record NewVillage(VillageId village, UnitId unit, String name, VillageKind kind) {}

    record RenameVillage(
            String province, VillageId village, String name, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryCommand {}

    /** Assigns villages to other units, one or many at once. */
    record AssignVillages(
            String province, List<VillageAssignment> assignments, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryCommand {

        public AssignVillages {
            assignments = List.copyOf(assignments);
        }
    }

    /** @param to the unit to which the village belongs from then on */
    record VillageAssignment(VillageId village, UnitId to) {}

    /** @param into the village that it goes into; empty if it goes into none */
    record EndVillage(
            String province,
            VillageId village,
            Optional<VillageId> into,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryCommand {}

    record StateVillageDifficulty(
            String province,
            VillageId village,
            boolean extremelyDifficult,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryCommand {}
}
