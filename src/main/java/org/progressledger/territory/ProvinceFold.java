package org.progressledger.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.ProvinceTerritory.Descent;
import org.progressledger.territory.ProvinceTerritory.DistrictLife;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryEvent.DistrictEnded;
import org.progressledger.territory.TerritoryEvent.DistrictListed;
import org.progressledger.territory.TerritoryEvent.Origin;
import org.progressledger.territory.TerritoryEvent.ProvinceOpened;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.UnitAttributeStated;
import org.progressledger.territory.TerritoryEvent.UnitEnded;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;
import org.progressledger.territory.TerritoryEvent.UnitKept;
import org.progressledger.territory.TerritoryEvent.UnitListed;
import org.progressledger.territory.TerritoryEvent.UnitMovedToDistrict;
import org.progressledger.territory.TerritoryEvent.UnitPartGiven;
import org.progressledger.territory.TerritoryEvent.UnitReclassified;
import org.progressledger.territory.TerritoryEvent.UnitRecoded;
import org.progressledger.territory.TerritoryEvent.UnitRenamed;
import org.progressledger.territory.TerritoryEvent.UnitTakenOver;
import org.progressledger.territory.TerritoryEvent.VillageAssigned;
import org.progressledger.territory.TerritoryEvent.VillageDifficultyStated;
import org.progressledger.territory.TerritoryEvent.VillageEnded;
import org.progressledger.territory.TerritoryEvent.VillageFounded;
import org.progressledger.territory.TerritoryEvent.VillageRenamed;

/** Takes the events of one province one by one. Filled once, by one thread, and thrown away. */
final class ProvinceFold {

    private Optional<Province> province = Optional.empty();
    private final List<Boundaries> drawings = new ArrayList<>();
    private final Map<String, DistrictLife> districts = new LinkedHashMap<>();
    private final Map<UnitId, UnitLife> units = new LinkedHashMap<>();
    private final List<Descent> descents = new ArrayList<>();
    private final Map<VillageId, VillageLife> villages = new HashMap<>();

    ProvinceTerritory folded(List<TerritoryEvent> events) {
        return new ProvinceTerritory(events, province, drawings, districts, units, descents, villages);
    }

    void take(TerritoryEvent event) {
        if (event instanceof ProvinceOpened opened) {
            province = Optional.of(new Province(opened.province(), opened.name(), opened.englishName(), opened.kind()));
            drawings.add(new Boundaries(opened.boundaries(), opened.drawnOn()));
        } else if (event instanceof ReorganisationDecided decided) {
            drawings.add(new Boundaries(decided.reorganisation(), decided.effectiveOn()));
        } else if (event instanceof DistrictListed listed) {
            districts.put(
                    listed.district().code(),
                    new DistrictLife(listed.district(), Validity.since(listed.effectiveOn())));
        } else if (event instanceof DistrictEnded ended) {
            districts.computeIfPresent(
                    ended.district(),
                    (code, life) -> new DistrictLife(
                            life.district(),
                            Validity.between(
                                    life.validity().from(), ended.effectiveOn().minusDays(1))));
            units.replaceAll((id, unit) -> withoutDistrict(unit, ended));
        } else {
            takeOfUnit(event);
        }
    }

    private void takeOfUnit(TerritoryEvent event) {
        if (event instanceof UnitListed listed) {
            begin(UnitLife.begun(
                    listed.unit(),
                    listed.district()
                            .map(code -> district(code, listed.decision()))
                            .orElseGet(() -> theProvince(listed.decision())),
                    listed.effectiveOn(),
                    listed.code(),
                    listed.name(),
                    listed.kind()));
        } else if (event instanceof UnitFormed formed) {
            begin(UnitLife.begun(
                    formed.unit(),
                    theProvince(formed.decision()),
                    formed.effectiveOn(),
                    formed.code(),
                    formed.name(),
                    formed.kind()));
            formed.origins().forEach(origin -> descends(origin, formed));
        } else if (event instanceof UnitKept kept) {
            descents.add(new Descent(kept.unit(), kept.unit(), Extent.UNCHANGED, "", kept.effectiveOn(), List.of()));
        } else if (event instanceof UnitPartGiven given) {
            take(given);
        } else if (event instanceof UnitEnded ended) {
            units.computeIfPresent(
                    ended.unit(), (id, unit) -> unit.endedOn(ended.effectiveOn().minusDays(1)));
        } else {
            takeOfParents(event);
        }
    }

    private void takeOfParents(TerritoryEvent event) {
        if (event instanceof UnitMovedToDistrict moved) {
            units.computeIfPresent(
                    moved.unit(),
                    (id, unit) -> unit.movedUnder(moved.effectiveOn(), district(moved.district(), moved.decision())));
        } else if (event instanceof UnitHandedOver handed) {
            units.computeIfPresent(handed.unit(), (id, unit) -> unit.handedOver(handed.effectiveOn()));
            handed.villages()
                    .forEach(village ->
                            villages.computeIfPresent(village, (id, life) -> life.handedOver(handed.effectiveOn())));
        } else if (event instanceof UnitTakenOver taken) {
            units.merge(
                    taken.unit(),
                    UnitLife.begun(
                            taken.unit(),
                            theProvince(taken.decision()),
                            taken.effectiveOn(),
                            taken.code(),
                            taken.name(),
                            taken.kind()),
                    UnitLife::takenOver);
            taken.villages()
                    .forEach(village -> villages.merge(
                            village.village(),
                            VillageLife.begun(
                                    village.village(),
                                    village.kind(),
                                    taken.effectiveOn(),
                                    taken.unit(),
                                    village.name()),
                            VillageLife::takenOver));
        } else {
            takeOfAttributes(event);
        }
    }

    private Parent district(String code, DecisionReference decision) {
        return new Parent.OfDistrict(districts.get(code).district(), province.orElseThrow(), decision);
    }

    private Parent theProvince(DecisionReference decision) {
        return new Parent.OfProvince(province.orElseThrow(), decision);
    }

    private UnitLife withoutDistrict(UnitLife unit, DistrictEnded ended) {
        return unit.parentOn(ended.effectiveOn())
                .filter(parent -> parent instanceof Parent.OfDistrict district
                        && district.district().code().equals(ended.district()))
                .map(parent -> unit.movedUnder(ended.effectiveOn(), theProvince(ended.decision())))
                .orElse(unit);
    }

    private void begin(UnitLife unit) {
        units.put(unit.id(), unit);
    }

    private void descends(Origin origin, UnitFormed formed) {
        descents.add(new Descent(
                origin.unit(), formed.unit(), origin.extent(), origin.note(), formed.effectiveOn(), List.of()));
    }

    /** Of a unit that was formed, it says more than the unit's own list of origins. */
    private void take(UnitPartGiven given) {
        descents.removeIf(descent -> descent.from().equals(given.unit())
                && descent.to().equals(given.to())
                && descent.since().equals(given.effectiveOn()));
        descents.add(new Descent(
                given.unit(), given.to(), Extent.PART, given.note(), given.effectiveOn(), given.villages()));
    }

    private void takeOfAttributes(TerritoryEvent event) {
        if (event instanceof UnitRenamed renamed) {
            units.computeIfPresent(renamed.unit(), (id, unit) -> unit.renamed(renamed.effectiveOn(), renamed.name()));
        } else if (event instanceof UnitReclassified reclassified) {
            units.computeIfPresent(
                    reclassified.unit(),
                    (id, unit) -> unit.reclassified(reclassified.effectiveOn(), reclassified.kind()));
        } else if (event instanceof UnitRecoded recoded) {
            units.computeIfPresent(recoded.unit(), (id, unit) -> unit.recoded(recoded.effectiveOn(), recoded.code()));
        } else if (event instanceof UnitAttributeStated stated) {
            units.computeIfPresent(
                    stated.unit(),
                    (id, unit) -> unit.stated(
                            stated.attribute(),
                            new AttributeStatement(stated.value(), stated.effectiveOn(), stated.decision())));
        } else {
            takeOfVillage(event);
        }
    }

    private void takeOfVillage(TerritoryEvent event) {
        if (event instanceof VillageFounded founded) {
            villages.put(
                    founded.village(),
                    VillageLife.begun(
                            founded.village(), founded.kind(), founded.effectiveOn(), founded.unit(), founded.name()));
        } else if (event instanceof VillageRenamed renamed) {
            villages.computeIfPresent(
                    renamed.village(), (id, village) -> village.renamed(renamed.effectiveOn(), renamed.name()));
        } else if (event instanceof VillageAssigned assigned) {
            villages.computeIfPresent(
                    assigned.village(), (id, village) -> village.assigned(assigned.effectiveOn(), assigned.to()));
        } else if (event instanceof VillageEnded ended) {
            villages.computeIfPresent(
                    ended.village(),
                    (id, village) -> village.endedOn(ended.effectiveOn().minusDays(1), ended.into()));
        } else if (event instanceof VillageDifficultyStated stated) {
            villages.computeIfPresent(stated.village(), (id, village) -> village.stated(stated));
        } else {
            throw new IllegalArgumentException("Nothing is known of the event " + event.getClass());
        }
    }
}
