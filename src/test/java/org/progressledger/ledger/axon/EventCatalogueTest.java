package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.axon.WellEvent.WellClosed;
import org.progressledger.ledger.axon.WellEvent.WellDug;

class EventCatalogueTest {

    private sealed interface Twins {
        record First() implements Twins {}

        sealed interface Others extends Twins {}
    }

    private static final class Nest {
        record First() implements Twins.Others {}
    }

    private sealed interface Open {}

    private non-sealed interface Leak extends Open {}

    @Test
    void it_names_every_event_below_the_sealed_interface() {
        assertThat(WellEvent.CATALOGUE.names())
                .containsOnlyKeys("well.WellClosed", "well.WellDug", "well.WellMeasured")
                .containsEntry("well.WellClosed", WellClosed.class)
                .containsEntry("well.WellDug", WellDug.class);
    }

    @Test
    void two_events_of_one_name_are_refused() {
        assertThatThrownBy(() -> new EventCatalogue("twins", Twins.class).names())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twins.First");
    }

    @Test
    void an_interface_that_is_not_sealed_is_refused() {
        assertThatThrownBy(() -> new EventCatalogue("text", CharSequence.class)).hasMessageContaining("not sealed");
        assertThatThrownBy(() -> new EventCatalogue("open", Open.class).names()).hasMessageContaining("Leak");
    }

    @Test
    void a_context_is_written_in_small_letters() {
        assertThatThrownBy(() -> new EventCatalogue("Well", WellEvent.class)).hasMessageContaining("small letters");
    }

    @Test
    void two_catalogues_that_give_one_name_or_one_class_twice_are_refused() {
        EventCatalogue sameClasses = new EventCatalogue("spring", WellEvent.class);

        assertThatThrownBy(() -> new LogicalNames(List.of(WellEvent.CATALOGUE, WellEvent.CATALOGUE), List.of()))
                .hasMessageContaining("well.WellClosed");
        assertThatThrownBy(() -> new LogicalNames(List.of(WellEvent.CATALOGUE, sameClasses), List.of()))
                .hasMessageContaining("two names");
    }
}
