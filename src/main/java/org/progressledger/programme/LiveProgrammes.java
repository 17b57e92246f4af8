package org.progressledger.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.axon.FollowedStreams;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;

/**
 * The structure as this node knows it now. What this node records is seen before the recording answers; what another node
 * records, within 100 ms (decision 0065).
 */
public final class LiveProgrammes implements Programmes, AutoCloseable {

    private final FollowedStreams<Recorded> followed;
    private final CommitLog log;

    LiveProgrammes(EventStore events, CommitLog log) {
        this.log = log;
        this.followed = new FollowedStreams<>(
                events, log, ProgrammeEvent.TYPE, List.of(ProgrammeEvent.STREAM), Recorded.NOTHING, Recorded::after);
    }

    /**
     * @param entries the events of the stream, in its order
     * @param structure what they tell
     */
    private record Recorded(List<Entry> entries, ProgrammeStructure structure) {

        static final Recorded NOTHING = new Recorded(List.of(), ProgrammeStructure.NONE);

        Recorded after(List<DomainEventMessage<?>> further) {
            List<Entry> more = new ArrayList<>(entries);
            further.forEach(message -> more.add(Entry.of(message)));
            return new Recorded(
                    List.copyOf(more),
                    structure.after(more.subList(entries.size(), more.size()).stream()
                            .map(Entry::event)
                            .toList()));
        }

        /** What ships with the application is law that was published before: known always (decision 0131). */
        ProgrammeStructure knownBy(long count) {
            return count >= entries.size()
                    ? structure
                    : ProgrammeStructure.NONE.after(IntStream.range(0, entries.size())
                            .filter(at -> at < count || entries.get(at).shipped())
                            .mapToObj(at -> entries.get(at).event())
                            .toList());
        }
    }

    /** @param shipped whether the ledger itself recorded it */
    private record Entry(ProgrammeEvent event, boolean shipped) {

        static Entry of(DomainEventMessage<?> message) {
            return new Entry(
                    (ProgrammeEvent) message.getPayload(),
                    Actor.LEDGER_ITSELF.role().equals(message.getMetaData().get(EventMetadata.ROLE)));
        }
    }

    /** Reads what is recorded so far and follows what will be. */
    void open() {
        followed.open();
    }

    /** Takes in what the ledger holds now. */
    public void refresh() {
        followed.refresh();
    }

    private ProgrammeStructure now() {
        return followed.known().structure();
    }

    @Override
    public Programmes knownAt(long position) {
        Recorded known = followed.knownWith(position);
        return known.knownBy(log.lastSequence(ProgrammeEvent.STREAM, position).orElse(-1) + 1);
    }

    @Override
    public List<ProgrammeItem> items() {
        return now().items();
    }

    @Override
    public List<ProgrammeItem> itemsOn(LocalDate day) {
        return now().itemsOn(day);
    }

    @Override
    public Optional<ProgrammeItem> item(ItemKey key) {
        return now().item(key);
    }

    @Override
    public Optional<ProgrammeItem> item(ItemKey key, LocalDate day) {
        return now().item(key, day);
    }

    @Override
    public void close() {
        followed.close();
    }
}
