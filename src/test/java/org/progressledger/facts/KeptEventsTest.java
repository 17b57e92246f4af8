package org.progressledger.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.shared.Actor;

class KeptEventsTest {

    private static final RecordedEvent FELLED = new RecordedEvent(
            7,
            Instant.parse("2026-03-01T02:00:00Z"),
            "event-7",
            "tree:1",
            0,
            new TreeFelled("Lim"),
            Map.of(
                    EventMetadata.ACTOR, "can-bo",
                    EventMetadata.ROLE, "RECORDER",
                    EventMetadata.SOURCE_FILE, "cay.xlsx",
                    EventMetadata.SOURCE_ROW, "12"));

    sealed interface TreeEvent {}

    record TreeFelled(String kind) implements TreeEvent {}

    @Test
    void an_event_is_read_as_it_was_kept_with_who_recorded_it_and_from_where() {
        KeptEvent kept = KeptEvents.NONE.after(FELLED).all().get(0);

        assertThat(new KeptEventReader(TreeEvent.class).<TreeEvent>read(kept)).isEqualTo(new TreeFelled("Lim"));
        assertThat(kept.actor()).contains(new Actor("can-bo", "RECORDER"));
        assertThat(kept.source()).contains("cay.xlsx, 12");
        assertThat(kept.recordedAt()).isEqualTo(FELLED.recordedAt());
    }

    @Test
    void what_was_recorded_later_is_not_known() {
        KeptEvents kept = KeptEvents.NONE.after(FELLED);

        assertThat(kept.knownAt(7)).isEmpty();
        assertThat(kept.knownAt(8)).hasSize(1);
    }

    @Test
    void kept_events_come_back_from_the_store_as_they_went_in() {
        KeptEvents kept = KeptEvents.NONE.after(FELLED);

        assertThat(new KeptEventConverters.Reading().convert(new KeptEventConverters.Writing().convert(kept)))
                .isEqualTo(kept);
    }
}
