package org.progressledger.territory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.progressledger.ledger.log.CommitLog;

/** Every province exactly as the store holds it at this moment, also what this node has not taken in yet. */
final class ProvincesOfLedger {

    private final LiveTerritory territory;
    private final CommitLog log;
    private final EventStorageEngine stored;

    ProvincesOfLedger(LiveTerritory territory, CommitLog log, EventStorageEngine stored) {
        this.territory = territory;
        this.log = log;
        this.stored = stored;
    }

    /** @param others provinces that this node may not follow */
    Collection<ProvinceTerritory> except(String province, Set<String> others) {
        Set<String> provinces = new TreeSet<>(others);
        territory.provinces().forEach(known -> provinces.add(known.code()));
        provinces.remove(province);
        return provinces.stream().map(this::stored).toList();
    }

    private ProvinceTerritory stored(String province) {
        ProvinceTerritory known = territory.recorded(province);
        long count = log.lastSequence(TerritoryEvent.stream(province)).orElse(-1) + 1;
        return known.events().size() == count ? known : read(province);
    }

    /** From the store itself: what an unfinished unit of work has said is not among it. */
    private ProvinceTerritory read(String province) {
        List<TerritoryEvent> events = stored.readEvents(TerritoryEvent.stream(province))
                .asStream()
                .map(message -> (TerritoryEvent) message.getPayload())
                .toList();
        return ProvinceTerritory.of(events);
    }
}
