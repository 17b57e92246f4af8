package org.progressledger.territory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.shared.UnitId;

/**
 * What is recorded of units, villages and reorganisations, for people who want to look behind the {@link Territory}: with
 * decisions, and with who recorded what when. What is known at a position is what {@link Territory#knownAt} knows.
 */
public final class TerritoryRecords {

    private final LiveTerritory territory;
    private final EventStore events;

    TerritoryRecords(LiveTerritory territory, EventStore events) {
        this.territory = territory;
        this.events = events;
    }

    /** Takes in what the ledger holds now, also what another node recorded a moment ago. */
    public void refresh() {
        territory.refresh();
    }

    /** Every unit of what is this province today, in the order in which they came. */
    public List<UnitRecord> units(String province, long knownAt) {
        ProvinceTerritory recorded = territory.recorded(province, knownAt);
        return recorded.units().values().stream()
                .map(life -> UnitRecord.of(life, villages(recorded, life.id())))
                .toList();
    }

    /** The unit; empty if nothing of it was known then. */
    public Optional<UnitRecord> unit(UnitId unit, long knownAt) {
        return recorded(knownAt)
                .flatMap(recorded -> Optional.ofNullable(recorded.units().get(unit)).stream()
                        .map(life -> UnitRecord.of(life, villages(recorded, unit))))
                .findFirst();
    }

    /** The village; empty if nothing of it was known then. */
    public Optional<VillageRecord> village(VillageId village, long knownAt) {
        return recorded(knownAt)
                .flatMap(recorded -> Optional.ofNullable(recorded.villages().get(village)).stream())
                .map(VillageRecord::of)
                .findFirst();
    }

    private Stream<ProvinceTerritory> recorded(long knownAt) {
        return territory.provinces().stream().map(province -> territory.recorded(province.code(), knownAt));
    }

    private static List<VillageRecord> villages(ProvinceTerritory recorded, UnitId unit) {
        WholeSuccessors successors = recorded.wholeSuccessors();
        return recorded.villages().values().stream()
                .filter(village -> village.units()
                        .values()
                        .anyMatch(assigned -> assigned.equals(unit)
                                || successors.after(assigned).stream()
                                        .anyMatch(descent -> descent.to().equals(unit))))
                .map(VillageRecord::of)
                .toList();
    }

    /** What happened to a unit and to its villages, in the order of recording. */
    public List<RecordedChange> history(UnitId unit, long knownAt) {
        return territory
                .unit(unit)
                .map(known -> {
                    String province = known.province().code();
                    Set<VillageId> villages = villages(territory.recorded(province, knownAt), unit).stream()
                            .map(VillageRecord::id)
                            .collect(Collectors.toSet());
                    return changes(province, knownAt).stream()
                            .filter(change -> EventSubjects.of(change.event()).concern(unit, villages))
                            .toList();
                })
                .orElse(List.of());
    }

    /** The reorganisations of a province, in the order of recording. */
    public List<RecordedReorganisation> reorganisations(String province, long knownAt) {
        return RecordedReorganisation.among(changes(province, knownAt));
    }

    private List<RecordedChange> changes(String province, long knownAt) {
        int known = territory.recorded(province, knownAt).events().size();
        List<RecordedChange> changes = new ArrayList<>(known);
        events.readEvents(TerritoryEvent.stream(province))
                .asStream()
                .limit(known)
                .forEach(message -> changes.add(change(message)));
        return changes;
    }

    private static RecordedChange change(DomainEventMessage<?> message) {
        return new RecordedChange(
                (TerritoryEvent) message.getPayload(),
                (String) message.getMetaData().get(EventMetadata.ACTOR),
                (String) message.getMetaData().get(EventMetadata.ROLE),
                Instant.parse((String) message.getMetaData().get(EventMetadata.RECORDED_AT)));
    }
}
