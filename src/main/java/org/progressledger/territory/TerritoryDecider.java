package org.progressledger.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.HandOverUnit;
import org.progressledger.territory.TerritoryCommand.ListedUnit;
import org.progressledger.territory.TerritoryCommand.MoveUnitToDistrict;
import org.progressledger.territory.TerritoryCommand.OpenProvince;
import org.progressledger.territory.TerritoryCommand.ReclassifyUnit;
import org.progressledger.territory.TerritoryCommand.RecodeUnit;
import org.progressledger.territory.TerritoryCommand.RenameUnit;
import org.progressledger.territory.TerritoryCommand.StateUnitAttribute;
import org.progressledger.territory.TerritoryCommand.TakeOverUnit;
import org.progressledger.territory.TerritoryEvent.DistrictListed;
import org.progressledger.territory.TerritoryEvent.ProvinceOpened;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.UnitListed;

/** Decides what happens to a territory. Depends on nothing but what is recorded of it and the command. */
final class TerritoryDecider {

    private final UnitDecider units = new UnitDecider();
    private final HandOverDecider handOvers = new HandOverDecider();
    private final VillageDecider villages = new VillageDecider();

    /**
     * The events that follow; none if it is recorded already.
     *
     * @throws TerritoryRefusedException if it is against a rule
     */
    List<TerritoryEvent> decide(ProvinceTerritory territory, TerritoryCommand command) {
        if (command instanceof OpenProvince opening) {
            return open(territory, opening);
        }
        if (!territory.isOpened()) {
            throw new TerritoryRefusedException(TerritoryRefusal.PROVINCE_NOT_OPENED, command.province());
        }
        if (command instanceof DecideReorganisation reorganisation) {
            return reorganise(territory, reorganisation);
        }
        if (command instanceof StateUnitAttribute || command instanceof RenameUnit) {
            return units.decide(territory, command);
        }
        if (command instanceof ReclassifyUnit
                || command instanceof RecodeUnit
                || command instanceof MoveUnitToDistrict) {
            return units.decide(territory, command);
        }
        if (command instanceof HandOverUnit handing) {
            return handOvers.handOver(territory, handing);
        }
        if (command instanceof TakeOverUnit taking) {
            return handOvers.takeOver(territory, taking);
        }
        return villages.decide(territory, command);
    }

    private static List<TerritoryEvent> open(ProvinceTerritory territory, OpenProvince opening) {
        List<TerritoryEvent> events = opened(opening);
        if (!territory.isOpened()) {
            return events;
        }
        List<TerritoryEvent> recorded = territory.events().stream()
                .filter(event -> event instanceof ProvinceOpened
                        || event instanceof DistrictListed
                        || event instanceof UnitListed)
                .toList();
        if (events.equals(recorded)) {
            return List.of();
        }
        throw new TerritoryRefusedException(TerritoryRefusal.PROVINCE_OPENED_OTHERWISE, opening.province());
    }

    private static List<TerritoryEvent> opened(OpenProvince opening) {
        List<TerritoryEvent> events = new ArrayList<>();
        Province province = opening.opened();
        events.add(new ProvinceOpened(
                province.code(),
                province.name(),
                province.englishName(),
                province.kind(),
                opening.boundaries(),
                opening.drawnOn(),
                opening.effectiveOn(),
                opening.decision()));
        Set<String> districts = new HashSet<>();
        opening.districts().forEach(district -> {
            requireOnce(districts, district.code());
            events.add(new DistrictListed(province.code(), district, opening.effectiveOn(), opening.decision()));
        });
        Set<String> codes = new HashSet<>();
        for (ListedUnit unit : opening.units()) {
            requireOnce(codes, unit.code());
            unit.district().filter(district -> !districts.contains(district)).ifPresent(district -> {
                throw new TerritoryRefusedException(TerritoryRefusal.DISTRICT_NOT_LISTED, unit.code(), district);
            });
            events.add(new UnitListed(
                    province.code(),
                    unit.unit(),
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    unit.district(),
                    opening.effectiveOn(),
                    opening.decision()));
        }
        return events;
    }

    private static void requireOnce(Set<String> codes, String code) {
        if (!codes.add(code)) {
            throw new TerritoryRefusedException(TerritoryRefusal.CODE_LISTED_TWICE, code);
        }
    }

    private static List<TerritoryEvent> reorganise(ProvinceTerritory territory, DecideReorganisation command) {
        ReorganisationPlan plan = command.plan();
        Optional<Integer> earlier = indexOf(territory, plan.key());
        ProvinceTerritory before = earlier.map(
                        index -> ProvinceTerritory.of(territory.events().subList(0, index)))
                .orElse(territory);
        CheckedReorganisation checked = ReorganisationCheck.check(before, plan);
        List<TerritoryEvent> events = ReorganisationEvents.of(province(territory), checked);
        if (earlier.isPresent() && isRecorded(territory, earlier.get(), events)) {
            return List.of();
        }
        CheckedReorganisation now = earlier.isPresent() ? ReorganisationCheck.check(territory, plan) : checked;
        command.checked()
                .filter(check -> !check.digest().equals(Reorganisations.digest(command.province(), now, check.by())))
                .ifPresent(check -> {
                    throw new TerritoryRefusedException(TerritoryRefusal.OTHER_DIGEST, plan.key(), check.by());
                });
        List<ReorganisationFinding> findings = now.findings().stream()
                .filter(finding -> finding.kind().isRefused())
                .toList();
        if (!findings.isEmpty()) {
            throw new TerritoryRefusedException(findings, TerritoryRefusal.PLAN_REFUSED, plan.key(), findings.size());
        }
        return events;
    }

    private static String province(ProvinceTerritory territory) {
        return territory.province().orElseThrow().code();
    }

    private static Optional<Integer> indexOf(ProvinceTerritory territory, String reorganisation) {
        for (int index = 0; index < territory.events().size(); index++) {
            if (territory.events().get(index) instanceof ReorganisationDecided decided
                    && decided.reorganisation().equals(reorganisation)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static boolean isRecorded(ProvinceTerritory territory, int index, List<TerritoryEvent> events) {
        List<TerritoryEvent> recorded = territory.events();
        return recorded.size() >= index + events.size()
                && recorded.subList(index, index + events.size()).equals(events);
    }
}
