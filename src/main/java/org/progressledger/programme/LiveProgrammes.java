package org.progressledger.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.PublishedStream;
import org.progressledger.ledger.log.CommitLog;

/**
 * The structure as this node knows it now. What this node records is seen before the recording answers; what another node
 * records, within 100 ms (decision 0065).
 */
public final class LiveProgrammes implements Programmes, AutoCloseable {

    private final PublishedStream<ProgrammeEvent, ProgrammeStructure> structure;

    LiveProgrammes(EventStore events, CommitLog log) {
        this.structure = new PublishedStream<>(
                events,
                log,
                ProgrammeEvent.TYPE,
                ProgrammeEvent.STREAM,
                ProgrammeEvent.class,
                ProgrammeStructure.NONE,
                (said, event) -> said.after(List.of(event)));
    }

    /** Reads what is recorded so far and follows what will be. */
    void open() {
        structure.open();
    }

    /** Takes in what the ledger holds now. */
    public void refresh() {
        structure.refresh();
    }

    private ProgrammeStructure now() {
        return structure.published();
    }

    @Override
    public Programmes knownAt(long position) {
        return structure.knownAt(position);
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
        structure.close();
    }
}
