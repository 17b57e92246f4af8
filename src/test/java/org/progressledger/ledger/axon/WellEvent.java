package org.progressledger.ledger.axon;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/** Events of a toy: a village well that is dug, measured and closed. */
sealed interface WellEvent {

    EventCatalogue CATALOGUE = new EventCatalogue("well", WellEvent.class);

    String well();

    record WellDug(String well, LocalDate on) implements WellEvent {}

    @Revision("2")
    record WellMeasured(String well, int depth, Optional<String> remark) implements WellEvent {}

    sealed interface Ending extends WellEvent {}

    record WellClosed(String well) implements Ending {}
}
