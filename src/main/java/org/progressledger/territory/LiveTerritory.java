package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.FollowedStreams;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.UnitId;

/**
 * The territory as this node knows it now: each question is answered by the newest of what is recorded. What this node
 * records is seen before the recording answers; what another node records, within 100 ms.
 */
final class LiveTerritory implements Territory, AutoCloseable {

    private static final int REMEMBERED = 8;

    private final FollowedStreams<RecordedTerritory> followed;
    private final CommitLog log;
    private final Map<Map<String, Integer>, Territory> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, Integer>, Territory> eldest) {
            return size() > REMEMBERED;
        }
    };

    LiveTerritory(EventStore events, CommitLog log, Collection<String> provinces) {
        this.log = log;
        this.followed = new FollowedStreams<>(
                events,
                log,
                TerritoryEvent.STREAMS,
                provinces.stream().map(TerritoryEvent::stream).toList(),
                RecordedTerritory.NOTHING,
                RecordedTerritory::after);
    }

    /** Reads what is recorded so far and follows what will be. */
    void open() {
        followed.open();
    }

    /** Takes in what the ledger holds now. */
    void refresh() {
        followed.refresh();
    }

    /** The province as recorded; empty of everything if the ledger does not keep it. */
    ProvinceTerritory recorded(String province) {
        return recorded(province, followed.known());
    }

    private static ProvinceTerritory recorded(String province, RecordedTerritory recorded) {
        return recorded.provinces().getOrDefault(TerritoryEvent.stream(province), ProvinceTerritory.of(List.of()));
    }

    /** Every province but this one, as recorded. */
    List<ProvinceTerritory> others(ProvinceTerritory than) {
        return followed.known().provinces().values().stream()
                .filter(other -> !other.province().equals(than.province()))
                .toList();
    }

    /** The province as it was known when the ledger held that many events, as {@link #knownAt} knows it. */
    ProvinceTerritory recorded(String province, long position) {
        RecordedTerritory recorded = followed.knownWith(position);
        ProvinceTerritory now = recorded(province, recorded);
        return Optional.ofNullable(recorded.streams().get(TerritoryEvent.stream(province)))
                .map(entries -> known(recorded, TerritoryEvent.stream(province), position))
                .filter(count -> count < now.events().size())
                .map(count -> ProvinceTerritory.of(now.events().subList(0, count)))
                .orElse(now);
    }

    private int known(RecordedTerritory recorded, String stream, long position) {
        int known = (int) log.lastSequence(stream, position).orElse(-1) + 1;
        return Math.min(recorded.streams().get(stream).size(), Math.max(known, recorded.referenceEventsOf(stream)));
    }

    private Territory now() {
        return followed.known().territory();
    }

    @Override
    public Territory knownAt(long position) {
        RecordedTerritory recorded = followed.knownWith(position);
        Map<String, Integer> counts = new TreeMap<>();
        recorded.streams().keySet().forEach(stream -> counts.put(stream, known(recorded, stream, position)));
        synchronized (remembered) {
            return remembered.computeIfAbsent(Map.copyOf(counts), recorded::knownBy);
        }
    }

    @Override
    public List<Province> provinces() {
        return now().provinces();
    }

    @Override
    public Optional<Province> province(String code) {
        return now().province(code);
    }

    @Override
    public Optional<AdministrativeUnit> unit(UnitId id) {
        return now().unit(id);
    }

    @Override
    public Optional<AdministrativeUnit> unit(UnitId id, LocalDate day) {
        return now().unit(id, day);
    }

    @Override
    public Optional<UnitId> lastWith(String code, LocalDate day) {
        return now().lastWith(code, day);
    }

    @Override
    public Optional<AdministrativeUnit> unitOn(String code, LocalDate day) {
        return now().unitOn(code, day);
    }

    @Override
    public List<AdministrativeUnit> unitsOf(String provinceCode, LocalDate day) {
        return now().unitsOf(provinceCode, day);
    }

    @Override
    public List<Succession> successionsOf(UnitId id) {
        return now().successionsOf(id);
    }

    @Override
    public List<Succession> originsOf(UnitId id) {
        return now().originsOf(id);
    }

    @Override
    public Map<UnitAttribute, AttributeStatement> attributes(UnitId id, LocalDate day) {
        return now().attributes(id, day);
    }

    @Override
    public Optional<Parent> parent(UnitId id, LocalDate day) {
        return now().parent(id, day);
    }

    @Override
    public Villages villages() {
        return now().villages();
    }

    @Override
    public List<Boundaries> drawings() {
        return now().drawings();
    }

    @Override
    public void close() {
        followed.close();
    }
}
