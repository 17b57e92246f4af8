package org.progressledger.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.progressledger.ledger.axon.EventCatalogue;

/** The events of the benchmark: about as large as a household's recognition, about 400 bytes of JSON. */
sealed interface Measured {

    EventCatalogue CATALOGUE = new EventCatalogue("measured", Measured.class);

    record StatusRecognised(
            String household,
            String unit,
            String village,
            String recognisedClass,
            String recomputedClass,
            boolean differs,
            String cause,
            String ruleSet,
            String decisionNumber,
            String decisionDate,
            String issuer,
            String effectiveOn)
            implements Measured {}

    /** The first {@code count} events of a new stream, all stamped with one instant. */
    static List<DomainEventMessage<?>> stream(int count, Instant at) {
        String household = "household:" + UUID.randomUUID();
        return IntStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(sequence -> event(household, sequence, at))
                .toList();
    }

    private static DomainEventMessage<?> event(String household, long sequence, Instant at) {
        StatusRecognised payload = new StatusRecognised(
                household,
                "05569@2025",
                "Nà Mao",
                "POOR",
                "POOR",
                false,
                "REVIEW",
                "POV-2022",
                "1486/QĐ-UBND",
                "2025-12-12",
                "UBND xã Định Hóa",
                "2025-12-12");
        MetaData metadata =
                MetaData.with("actor", "can-bo").and("role", "RECORDER").and("sourceRow", "12");
        return new GenericDomainEventMessage<>(
                "measured",
                household,
                sequence,
                payload,
                metadata,
                UUID.randomUUID().toString(),
                at);
    }
}
