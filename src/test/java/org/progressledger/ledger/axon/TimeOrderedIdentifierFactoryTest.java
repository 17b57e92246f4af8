package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifierFactoryTest {

    private static final long NOON = 1_763_812_800_000L;

    private final AtomicLong clock = new AtomicLong(NOON);
    private final TimeOrderedIdentifierFactory factory = new TimeOrderedIdentifierFactory(clock::get);

    @Test
    void axon_takes_it_for_every_message() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifierFactory.class);

        UUID identifier = UUID.fromString(new GenericEventMessage<>("payload").getIdentifier());

        assertThat(identifier.version()).isEqualTo(7);
    }

    @Test
    void an_identifier_is_a_uuid_of_version_7_that_begins_with_the_milliseconds() {
        UUID identifier = UUID.fromString(factory.generateIdentifier());

        assertThat(identifier.version()).isEqualTo(7);
        assertThat(identifier.variant()).isEqualTo(2);
        assertThat(identifier.getMostSignificantBits() >>> 16).isEqualTo(NOON);
    }

    @Test
    void identifiers_of_one_millisecond_keep_their_order_also_when_the_counter_is_full() {
        assertThat(identifiers(10_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_clock_that_goes_back_does_not_turn_the_order_round() {
        String before = factory.generateIdentifier();
        clock.set(NOON - 60_000);

        assertThat(factory.generateIdentifier()).isGreaterThan(before);
    }

    @Test
    void many_threads_get_no_identifier_twice() {
        Set<String> identifiers = new HashSet<>(IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(number -> factory.generateIdentifier())
                .toList());

        assertThat(identifiers).hasSize(20_000);
    }

    private List<String> identifiers(int number) {
        return Stream.generate(factory::generateIdentifier).limit(number).toList();
    }
}
