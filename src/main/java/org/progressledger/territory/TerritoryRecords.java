package org.progressledger.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Recordings.Recording;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;

/**
 * What is recorded of units, villages and reorganisations, for people who want to look behind the {@link Territory}: with
 * decisions, and with who recorded what when. What is known at a position is what {@link Territory#knownAt} knows.
 */
public final class TerritoryRecords {

    private final LiveTerritory territory;
    private final EventStore events;
    private final Recordings recordings;

    TerritoryRecords(LiveTerritory territory, EventStore events, CommitLog log) {
        this.territory = territory;
        this.events = events;
        this.recordings = new Recordings(log);
    }

    /** Takes in what the ledger holds now, also what another node recorded a moment ago. */
    public void refresh() {
        territory.refresh();
    }

    /** Every unit of what is this province today, in the order in which they came. */
    public List<UnitRecord> units(String province, long knownAt) {
        RecordedUnits recorded = recorded(knownAt);
        return territory.recorded(province, knownAt).units().keySet().stream()
                .flatMap(unit -> recorded.unit(unit).stream())
                .toList();
    }

    /** The unit; empty if nothing of it was known then. */
    public Optional<UnitRecord> unit(UnitId unit, long knownAt) {
        return recorded(knownAt).unit(unit);
    }

    /** The village; empty if nothing of it was known then. */
    public Optional<VillageRecord> village(VillageId village, long knownAt) {
        return recorded(knownAt).village(village);
    }

    /** The districts that were in what is this province today, by code. */
    public List<FormerDistrict> districts(String province, long knownAt) {
        return territory.recorded(province, knownAt).districts().values().stream()
                .map(ProvinceTerritory.DistrictLife::district)
                .sorted(Comparator.comparing(FormerDistrict::code))
                .toList();
    }

    private RecordedUnits recorded(long knownAt) {
        return new RecordedUnits(territory.provinces().stream()
                .map(province -> territory.recorded(province.code(), knownAt))
                .toList());
    }

    /** What happened to a unit and to its villages, in the order of recording. */
    public List<RecordedChange> history(UnitId unit, long knownAt) {
        RecordedUnits recorded = recorded(knownAt);
        Set<VillageId> villages =
                recorded.villagesOf(unit).stream().map(VillageRecord::id).collect(Collectors.toSet());
        return recorded.provincesOf(unit).stream()
                .flatMap(province -> messages(province, knownAt))
                .filter(message ->
                        EventSubjects.of((TerritoryEvent) message.getPayload()).concern(unit, villages))
                .map(this::change)
                .sorted(Comparator.comparing(RecordedChange::recordedAt))
                .toList();
    }

    /** The reorganisations of a province, in the order of recording. */
    public List<RecordedReorganisation> reorganisations(String province, long knownAt) {
        List<DomainEventMessage<?>> messages = messages(province, knownAt).toList();
        return messages.stream()
                .filter(message -> message.getPayload() instanceof ReorganisationDecided)
                .map(message -> reorganisation(message, messages))
                .toList();
    }

    /** All of a reorganisation stands after its decision, in the same commit and under the same document. */
    private RecordedReorganisation reorganisation(
            DomainEventMessage<?> decision, List<DomainEventMessage<?>> messages) {
        long last = recordings
                .of(decision.getAggregateIdentifier(), decision.getSequenceNumber())
                .last();
        TerritoryEvent decided = (TerritoryEvent) decision.getPayload();
        return new RecordedReorganisation(
                change(decision),
                messages.stream()
                        .filter(message -> message.getSequenceNumber() > decision.getSequenceNumber())
                        .takeWhile(message -> message.getSequenceNumber() <= last)
                        .map(message -> (TerritoryEvent) message.getPayload())
                        .takeWhile(event -> !(event instanceof ReorganisationDecided)
                                && event.decision().equals(decided.decision())
                                && event.effectiveOn().equals(decided.effectiveOn()))
                        .toList());
    }

    private Stream<DomainEventMessage<?>> messages(String province, long knownAt) {
        int known = territory.recorded(province, knownAt).events().size();
        return events.readEvents(TerritoryEvent.stream(province))
                .asStream()
                .limit(known)
                .map(message -> message);
    }

    private RecordedChange change(DomainEventMessage<?> message) {
        Recording recording = recordings.of(message.getAggregateIdentifier(), message.getSequenceNumber());
        return new RecordedChange(
                (TerritoryEvent) message.getPayload(),
                recording.positions().get(message.getSequenceNumber()),
                (String) message.getMetaData().get(EventMetadata.ACTOR),
                (String) message.getMetaData().get(EventMetadata.ROLE),
                recording.at());
    }
}
