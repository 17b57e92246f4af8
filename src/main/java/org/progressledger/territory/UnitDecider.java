package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryCommand.MoveUnitToDistrict;
import org.progressledger.territory.TerritoryCommand.ReclassifyUnit;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;
import org.progressledger.territory.TerritoryCommand.RenameUnit;
import org.progressledger.territory.TerritoryCommand.StateUnitAttribute;
import org.progressledger.territory.TerritoryEvent.UnitAttributeStated;
import org.progressledger.territory.TerritoryEvent.UnitMovedToDistrict;
import org.progressledger.territory.TerritoryEvent.UnitReclassified;
import org.progressledger.territory.TerritoryEvent.UnitRecoded;
import org.progressledger.territory.TerritoryEvent.UnitRenamed;

/** Decides what is said of single units. */
final class UnitDecider {

    private static final Pattern CODE = Pattern.compile("\\d{5}");

    List<TerritoryEvent> decide(ProvinceTerritory territory, TerritoryCommand command) {
        if (command instanceof RenameUnit rename) {
            return rename(territory, rename);
        }
        if (command instanceof ReclassifyUnit reclassification) {
            return reclassify(territory, reclassification);
        }
        if (command instanceof RecodeUnit recoding) {
            return recode(territory, recoding);
        }
        if (command instanceof MoveUnitToDistrict move) {
            return move(territory, move);
        }
        return state(territory, (StateUnitAttribute) command);
    }

    private static List<TerritoryEvent> rename(ProvinceTerritory territory, RenameUnit command) {
        AdministrativeUnit unit = unit(territory, command.unit(), command.effectiveOn());
        requirePlain(command.name());
        return unit.name().equals(command.name())
                ? List.of()
                : List.of(new UnitRenamed(
                        command.province(), command.unit(), command.name(), command.effectiveOn(), command.decision()));
    }

    private static List<TerritoryEvent> reclassify(ProvinceTerritory territory, ReclassifyUnit command) {
        AdministrativeUnit unit = unit(territory, command.unit(), command.effectiveOn());
        if (command.kind() == UnitKind.NOT_STATED) {
            throw new TerritoryRefusedException(TerritoryRefusal.KIND_MISSING, command.unit());
        }
        return unit.kind() == command.kind()
                ? List.of()
                : List.of(new UnitReclassified(
                        command.province(), command.unit(), command.kind(), command.effectiveOn(), command.decision()));
    }

    private static List<TerritoryEvent> recode(ProvinceTerritory territory, RecodeUnit command) {
        AdministrativeUnit unit = unit(territory, command.unit(), command.effectiveOn());
        if (!CODE.matcher(command.code()).matches()) {
            throw new TerritoryRefusedException(TerritoryRefusal.CODE_MALFORMED, command.code());
        }
        if (unit.code().equals(command.code())) {
            return List.of();
        }
        requireCodeFree(territory, unit.id(), command.code(), command.effectiveOn());
        return List.of(new UnitRecoded(
                command.province(), command.unit(), command.code(), command.effectiveOn(), command.decision()));
    }

    /** Whether another unit of the province carries the code on that day or later. */
    static void requireCodeFree(ProvinceTerritory territory, UnitId unit, String code, LocalDate day) {
        territory.units().values().stream()
                .filter(other -> !other.id().equals(unit))
                .filter(other -> other.codesFrom(day).contains(code))
                .findFirst()
                .ifPresent(other -> {
                    throw new TerritoryRefusedException(
                            TerritoryRefusal.CODE_TAKEN,
                            code,
                            other.asOfDays().lastEntry().getValue().label(),
                            day);
                });
    }

    private static List<TerritoryEvent> move(ProvinceTerritory territory, MoveUnitToDistrict command) {
        AdministrativeUnit unit = inForce(territory, command.unit(), command.effectiveOn());
        Optional.ofNullable(territory.districts().get(command.district()))
                .filter(district -> district.validity().covers(command.effectiveOn()))
                .orElseThrow(() -> new TerritoryRefusedException(
                        TerritoryRefusal.DISTRICT_NOT_IN_FORCE, command.district(), command.effectiveOn()));
        if (unit.kind() == UnitKind.HUYEN) {
            throw new TerritoryRefusedException(TerritoryRefusal.UNIT_IS_A_DISTRICT, unit.label());
        }
        boolean there = unit.formerDistrict()
                .filter(district -> district.code().equals(command.district()))
                .isPresent();
        return there
                ? List.of()
                : List.of(new UnitMovedToDistrict(
                        command.province(),
                        command.unit(),
                        command.district(),
                        command.effectiveOn(),
                        command.decision()));
    }

    private static List<TerritoryEvent> state(ProvinceTerritory territory, StateUnitAttribute command) {
        inForce(territory, command.unit(), command.effectiveOn());
        command.value()
                .filter(value -> !command.attribute().allowed().contains(value))
                .ifPresent(value -> {
                    throw new TerritoryRefusedException(
                            TerritoryRefusal.VALUE_NOT_ALLOWED,
                            value,
                            String.join(", ", command.attribute().allowed()));
                });
        AttributeStatement statement =
                new AttributeStatement(command.value(), command.effectiveOn(), command.decision());
        boolean stated = territory
                .units()
                .get(command.unit())
                .statementsOf(command.attribute())
                .on(command.effectiveOn())
                .filter(statement::equals)
                .isPresent();
        return stated
                ? List.of()
                : List.of(new UnitAttributeStated(
                        command.province(),
                        command.unit(),
                        command.attribute(),
                        command.value(),
                        command.effectiveOn(),
                        command.decision()));
    }

    /** The other province took the unit over with the code, name and kind of that day and would not hear of another. */
    private static AdministrativeUnit unit(ProvinceTerritory territory, UnitId id, LocalDate day) {
        AdministrativeUnit unit = inForce(territory, id, day);
        territory.handOverAfter(id, day).ifPresent(handed -> {
            throw new TerritoryRefusedException(TerritoryRefusal.HANDED_OVER, id, handed.to(), handed.effectiveOn());
        });
        return unit;
    }

    static AdministrativeUnit inForce(ProvinceTerritory territory, UnitId unit, LocalDate day) {
        return territory
                .unitOn(unit, day)
                .orElseThrow(() -> new TerritoryRefusedException(TerritoryRefusal.UNIT_NOT_IN_FORCE, unit, day));
    }

    static void requirePlain(String name) {
        if (!PlainText.isName(name)) {
            throw new TerritoryRefusedException(TerritoryRefusal.NAME_NOT_PLAIN, name);
        }
    }
}
