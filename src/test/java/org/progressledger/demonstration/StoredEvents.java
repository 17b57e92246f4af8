package org.progressledger.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.Recorded;

/**
 * The events by which forms count, as the store has them, in the order of recording.
 *
 * @param next position of the next event
 */
record StoredEvents(List<Recorded> households, List<Report> populations, long next) {

    /** A report of population where the store has it. */
    record Report(long position, PopulationReported reported) {}

    static StoredEvents read(EventStorageEngine engine) {
        List<Recorded> households = new ArrayList<>();
        List<Report> populations = new ArrayList<>();
        long[] next = {0};
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
            events.forEach(event -> {
                long position = event.trackingToken().position().orElseThrow();
                next[0] = position + 1;
                if (event.getPayload() instanceof HouseholdEvent household) {
                    households.add(new Recorded(position, event.getIdentifier(), household));
                } else if (event.getPayload() instanceof PopulationReported reported) {
                    populations.add(new Report(position, reported));
                }
            });
        }
        return new StoredEvents(households, populations, next[0]);
    }

    /** Reports that are known at a position. */
    List<PopulationReported> populationsKnownAt(long position) {
        return populations.stream()
                .filter(report -> report.position() < position)
                .map(Report::reported)
                .toList();
    }
}
