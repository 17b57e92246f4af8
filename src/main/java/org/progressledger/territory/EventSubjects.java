package org.progressledger.territory;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryEvent.Origin;
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

/** What an event is about. */
record EventSubjects(Set<UnitId> units, Optional<VillageId> village) {

    static EventSubjects of(TerritoryEvent event) {
        if (event instanceof UnitListed listed) {
            return units(listed.unit());
        }
        if (event instanceof UnitFormed formed) {
            return new EventSubjects(
                    Stream.concat(
                                    Stream.of(formed.unit()),
                                    formed.origins().stream().map(Origin::unit))
                            .collect(Collectors.toSet()),
                    Optional.empty());
        }
        if (event instanceof UnitPartGiven given) {
            return new EventSubjects(Set.of(given.unit(), given.to()), Optional.empty());
        }
        if (event instanceof UnitEnded ended) {
            return units(ended.unit());
        }
        if (event instanceof UnitKept kept) {
            return units(kept.unit());
        }
        if (event instanceof UnitRenamed renamed) {
            return units(renamed.unit());
        }
        if (event instanceof UnitReclassified reclassified) {
            return units(reclassified.unit());
        }
        if (event instanceof UnitRecoded recoded) {
            return units(recoded.unit());
        }
        if (event instanceof UnitMovedToDistrict moved) {
            return units(moved.unit());
        }
        if (event instanceof UnitHandedOver handed) {
            return units(handed.unit());
        }
        if (event instanceof UnitTakenOver taken) {
            return units(taken.unit());
        }
        if (event instanceof UnitAttributeStated stated) {
            return units(stated.unit());
        }
        return new EventSubjects(Set.of(), village(event));
    }

    private static EventSubjects units(UnitId unit) {
        return new EventSubjects(Set.of(unit), Optional.empty());
    }

    private static Optional<VillageId> village(TerritoryEvent event) {
        if (event instanceof VillageFounded founded) {
            return Optional.of(founded.village());
        }
        if (event instanceof VillageRenamed renamed) {
            return Optional.of(renamed.village());
        }
        if (event instanceof VillageAssigned assigned) {
            return Optional.of(assigned.village());
        }
        if (event instanceof VillageEnded ended) {
            return Optional.of(ended.village());
        }
        return event instanceof VillageDifficultyStated stated ? Optional.of(stated.village()) : Optional.empty();
    }

    boolean concern(UnitId unit, Set<VillageId> villages) {
        return units.contains(unit) || village.filter(villages::contains).isPresent();
    }
}
