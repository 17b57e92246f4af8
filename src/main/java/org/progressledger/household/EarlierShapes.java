package org.progressledger.household;

import java.util.function.Consumer;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.RuleSetOwner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How events that were stored before their shape changed are read in the shape of today. */
final class EarlierShapes {

    private EarlierShapes() {}

    /** Before revision 1 only national statuses were recognised, and a score said nothing of traits and children. */
    static EventUpcasterChain upcasters() {
        return new EventUpcasterChain(
                new Upcaster(Scored.class, null, "1", EarlierShapes::scoredWithTraits),
                new Upcaster(StatusRecognised.class, null, "1", EarlierShapes::ownedByTheNation),
                new Upcaster(RecognitionCorrected.class, null, "1", event -> {
                    ownedByTheNation(event);
                    event.putNull("batch");
                }));
    }

    private static void scoredWithTraits(ObjectNode event) {
        event.putNull("proposedClass");
        ObjectNode sheet = (ObjectNode) event.get("sheet");
        sheet.putArray("traits");
        sheet.putNull("children");
    }

    private static void ownedByTheNation(ObjectNode event) {
        if (event.get("recognised") instanceof ObjectNode recognised) {
            recognised.put("owner", RuleSetOwner.NATIONAL.name());
        }
    }

    private static final class Upcaster extends SingleEventUpcaster {

        private final SerializedType from;
        private final SerializedType to;
        private final Consumer<ObjectNode> change;

        private Upcaster(
                Class<? extends HouseholdEvent> event, @Nullable String from, String to, Consumer<ObjectNode> change) {
            String name = Household.TYPE + "." + event.getSimpleName();
            this.from = new SimpleSerializedType(name, from);
            this.to = new SimpleSerializedType(name, to);
            this.change = change;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation stored) {
            return stored.getType().equals(from);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
            return stored.upcastPayload(to, JsonNode.class, event -> {
                change.accept((ObjectNode) event);
                return event;
            });
        }
    }
}
