package org.progressledger.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.correction.CorrectionBatchEvent.BatchSubmitted;
import org.progressledger.correction.CorrectionBatchEvent.ChunkApplied;
import org.progressledger.correction.CorrectionBatchEvent.EntriesAdded;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdState;
import org.progressledger.household.HouseholdStreams;

/** Reads what is recorded from the events themselves, never from a read model that may lag. */
final class RecordedStreams {

    private final EventStore events;
    private final HouseholdStreams households;

    RecordedStreams(EventStore events) {
        this.events = events;
        this.households = new HouseholdStreams(events);
    }

    HouseholdBook household(HouseholdId id) {
        Map<String, StatusRecognised> recognitions = new HashMap<>();
        HouseholdState state = households.read(id, (eventId, event) -> {
            if (event instanceof StatusRecognised recognised) {
                recognitions.put(eventId, recognised);
            }
        });
        return new HouseholdBook(state, Map.copyOf(recognitions));
    }

    /** From the last snapshot on. */
    BatchState batch(CorrectionBatchId id) {
        BatchState state = BatchState.UNKNOWN;
        DomainEventStream stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            Object payload = stream.next().getPayload();
            state = payload instanceof CorrectionBatch snapshot
                    ? snapshot.state()
                    : state.after((CorrectionBatchEvent) payload);
        }
        return state;
    }

    /**
     * Entries in the order of their numbers.
     *
     * @param after number of the entry before the first
     */
    List<BatchEntry> entries(CorrectionBatchId id, int after, int atMost) {
        List<BatchEntry> entries = new ArrayList<>();
        DomainEventStream stream = events.readEvents(id.toString(), 0);
        while (stream.hasNext() && entries.size() < atMost) {
            Object payload = stream.next().getPayload();
            if (payload instanceof EntriesAdded added) {
                int first = Math.max(after + 1 - added.from(), 0);
                added.entries().stream()
                        .skip(first)
                        .limit(atMost - entries.size())
                        .forEach(entries::add);
            } else if (payload instanceof BatchSubmitted) {
                break;
            }
        }
        return entries;
    }

    /** The entries that were refused when their turn came, by their numbers. */
    Map<Integer, RefusedEntry> refused(CorrectionBatchId id) {
        Map<Integer, RefusedEntry> refused = new TreeMap<>();
        DomainEventStream stream = events.readEvents(id.toString(), 0);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof ChunkApplied chunk) {
                chunk.refused().forEach(entry -> refused.put(entry.entry(), entry));
            }
        }
        return refused;
    }
}
