package org.progressledger.territory.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.TerritoryChanges;
import org.progressledger.territory.TerritoryCommand;
import org.progressledger.territory.TerritoryCommand.EndVillage;
import org.progressledger.territory.TerritoryCommand.FoundVillages;
import org.progressledger.territory.TerritoryCommand.HandOverUnit;
import org.progressledger.territory.TerritoryCommand.MoveUnitToDistrict;
import org.progressledger.territory.TerritoryCommand.NewVillage;
import org.progressledger.territory.TerritoryCommand.ReclassifyUnit;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;
import org.progressledger.territory.TerritoryCommand.RenameUnit;
import org.progressledger.territory.TerritoryCommand.RenameVillage;
import org.progressledger.territory.TerritoryCommand.StateUnitAttribute;
import org.progressledger.territory.TerritoryCommand.StateVillageDifficulty;
import org.progressledger.territory.TerritoryEvent;
import org.progressledger.territory.VillageId;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Records what is said of units and villages: all that one request says, or nothing of it. */
@Component
class TerritoryRecording {

    private final TerritoryChanges changes;
    private final NamedUnits units;

    TerritoryRecording(TerritoryChanges changes, NamedUnits units) {
        this.changes = changes;
        this.units = units;
    }

    /** @throws ProblemException if a unit or village is unknown; it names each */
    Recorded<List<TerritoryEvent>> record(Actor by, TerritoryRequest request) {
        return changes.record(by, commands(request));
    }

    private List<? extends TerritoryCommand> commands(TerritoryRequest request) {
        if (request instanceof TerritoryRequest.Attribute attribute) {
            return commands(attribute);
        }
        if (request instanceof TerritoryRequest.Villages villages) {
            return List.of(command(villages));
        }
        return List.of(command(request));
    }

    private List<StateUnitAttribute> commands(TerritoryRequest.Attribute request) {
        Map<String, Optional<AdministrativeUnit>> named = new LinkedHashMap<>();
        request.units().forEach(text -> named.put(text.strip(), units.find(text.strip(), request.effectiveOn())));
        List<String> unknown = named.entrySet().stream()
                .filter(unit -> unit.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "territory-units-unknown", String.join(", ", unknown))
                            .with(Map.of("units", unknown)));
        }
        return named.values().stream()
                .flatMap(Optional::stream)
                .distinct()
                .map(unit -> new StateUnitAttribute(
                        unit.province().code(),
                        unit.id(),
                        request.attribute(),
                        request.value().filter(value -> !value.isBlank()),
                        request.effectiveOn(),
                        request.decision().reference()))
                .toList();
    }

    private FoundVillages command(TerritoryRequest.Villages request) {
        return new FoundVillages(
                units.provinceOf(request.unit(), request.effectiveOn()),
                request.villages().stream()
                        .map(village -> new NewVillage(
                                village.village().orElseGet(() -> VillageId.of(request.unit(), village.name())),
                                request.unit(),
                                village.name(),
                                village.kind()))
                        .toList(),
                request.effectiveOn(),
                request.decision().reference());
    }

    private TerritoryCommand command(TerritoryRequest request) {
        if (request instanceof TerritoryRequest.UnitName unit) {
            return new RenameUnit(
                    units.provinceOf(unit.unit(), unit.effectiveOn()),
                    unit.unit(),
                    unit.name(),
                    unit.effectiveOn(),
                    unit.decision().reference());
        }
        if (request instanceof TerritoryRequest.UnitClass unit) {
            return new ReclassifyUnit(
                    units.provinceOf(unit.unit(), unit.effectiveOn()),
                    unit.unit(),
                    unit.kind(),
                    unit.effectiveOn(),
                    unit.decision().reference());
        }
        if (request instanceof TerritoryRequest.UnitCode unit) {
            return new RecodeUnit(
                    units.provinceOf(unit.unit(), unit.effectiveOn()),
                    unit.unit(),
                    unit.code(),
                    unit.effectiveOn(),
                    unit.decision().reference());
        }
        if (request instanceof TerritoryRequest.UnitParent unit) {
            return command(unit);
        }
        return villageCommand(request);
    }

    private TerritoryCommand command(TerritoryRequest.UnitParent request) {
        String province = units.provinceOf(request.unit(), request.effectiveOn());
        DecisionReference decision = request.decision().reference();
        Optional<String> district = request.district().filter(code -> !code.isBlank());
        Optional<String> other = request.province().filter(code -> !code.isBlank());
        if (district.isPresent() == other.isPresent()) {
            throw new ProblemException(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "territory-parent-unclear"));
        }
        return district.<TerritoryCommand>map(
                        code -> new MoveUnitToDistrict(province, request.unit(), code, request.effectiveOn(), decision))
                .orElseGet(() -> new HandOverUnit(
                        province, request.unit(), other.orElseThrow(), request.effectiveOn(), decision));
    }

    private TerritoryCommand villageCommand(TerritoryRequest request) {
        if (request instanceof TerritoryRequest.VillageName village) {
            return new RenameVillage(
                    units.provinceOf(village.village()),
                    village.village(),
                    village.name(),
                    village.effectiveOn(),
                    village.decision().reference());
        }
        if (request instanceof TerritoryRequest.VillageEnd village) {
            return new EndVillage(
                    units.provinceOf(village.village()),
                    village.village(),
                    village.into(),
                    village.effectiveOn(),
                    village.decision().reference());
        }
        TerritoryRequest.VillageDifficulty village = (TerritoryRequest.VillageDifficulty) request;
        return new StateVillageDifficulty(
                units.provinceOf(village.village()),
                village.village(),
                village.extremelyDifficult(),
                village.effectiveOn(),
                village.decision().reference());
    }
}
