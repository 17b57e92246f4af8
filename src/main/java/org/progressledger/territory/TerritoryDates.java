package org.progressledger.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.facts.DatedEvents;
import org.progressledger.facts.UndatedEvents;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitPartGiven;
import org.progressledger.territory.TerritoryEvent.VillageAssigned;
import org.progressledger.territory.TerritoryEvent.VillageFounded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days and units of what happens to a territory; what is about no unit is about the province. */
@Configuration(proxyBeanMethods = false)
class TerritoryDates {

    @Bean
    DatedEvents<TerritoryEvent> territoryEventDates() {
        return new DatedEvents<>(TerritoryEvent.class, TerritoryDates::of);
    }

    @Bean
    UndatedEvents territoryRegisterDates() {
        return new UndatedEvents(RegisterEvent.class, "repeats what the event of the province in the same commit says");
    }

    static DatedEvent of(TerritoryEvent event) {
        return new DatedEvent(
                event.effectiveOn(), Kind.ENTRY, new Where.Units(unitsOf(event)), Optional.of(event.decision()));
    }

    private static List<UnitId> unitsOf(TerritoryEvent event) {
        if (event instanceof UnitFormed formed) {
            return List.of(formed.unit());
        }
        if (event instanceof UnitPartGiven given) {
            return List.of(given.unit(), given.to());
        }
        if (event instanceof VillageFounded founded) {
            return List.of(founded.unit());
        }
        if (event instanceof VillageAssigned assigned) {
            return List.of(assigned.to(), assigned.from());
        }
        EventSubjects subjects = EventSubjects.of(event);
        return subjects.units().isEmpty()
                ? List.of(Province.unit(event.province()))
                : subjects.units().stream()
                        .sorted(Comparator.comparing(UnitId::toString))
                        .toList();
    }
}
