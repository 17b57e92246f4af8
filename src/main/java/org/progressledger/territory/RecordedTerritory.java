package org.progressledger.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.shared.Actor;

/**
 * The territory as far as a node has read it: the events of each stream, and what they tell.
 *
 * @param streams the events of each stream, in its order
 * @param provinces what each stream tells
 * @param territory what all of them tell together
 */
record RecordedTerritory(
        Map<String, List<Entry>> streams, Map<String, ProvinceTerritory> provinces, Territory territory) {

    static final RecordedTerritory NOTHING = new RecordedTerritory(Map.of(), Map.of(), new KnownTerritory(List.of()));

    /** @param reference whether the ledger itself recorded it, as part of the data that come with the application */
    record Entry(TerritoryEvent event, boolean reference) {

        static Entry of(DomainEventMessage<?> message) {
            return new Entry(
                    (TerritoryEvent) message.getPayload(),
                    Actor.LEDGER_ITSELF.role().equals(message.getMetaData().get(EventMetadata.ROLE)));
        }
    }

    RecordedTerritory {
        streams = Collections.unmodifiableMap(streams);
        provinces = Collections.unmodifiableMap(provinces);
    }

    RecordedTerritory after(List<DomainEventMessage<?>> further) {
        Map<String, List<Entry>> more = new TreeMap<>(streams);
        further.stream()
                .collect(Collectors.groupingBy(DomainEventMessage::getAggregateIdentifier))
                .forEach((stream, messages) -> {
                    List<Entry> entries = new ArrayList<>(more.getOrDefault(stream, List.of()));
                    messages.forEach(message -> entries.add(Entry.of(message)));
                    more.put(stream, List.copyOf(entries));
                });
        Map<String, ProvinceTerritory> told = new TreeMap<>(provinces);
        further.stream()
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .forEach(stream -> told.put(stream, told(more.get(stream))));
        return new RecordedTerritory(more, told, together(told.values()));
    }

    /** How many events of a stream are reference data: known always, with all that stands before them. */
    int referenceEventsOf(String stream) {
        List<Entry> entries = streams.get(stream);
        int count = entries.size();
        while (count > 0 && !entries.get(count - 1).reference()) {
            count--;
        }
        return count;
    }

    /** What the first events of each stream tell, that many of each. */
    Territory knownBy(Map<String, Integer> counts) {
        return together(counts.entrySet().stream()
                .map(count -> told(streams.get(count.getKey()).subList(0, count.getValue())))
                .toList());
    }

    private static ProvinceTerritory told(List<Entry> entries) {
        return ProvinceTerritory.of(entries.stream().map(Entry::event).toList());
    }

    private static Territory together(Collection<ProvinceTerritory> provinces) {
        return new KnownTerritory(provinces);
    }
}
