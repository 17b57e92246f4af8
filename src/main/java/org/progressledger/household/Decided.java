package org.progressledger.household;

import java.util.List;

/** Answer to a command. */
public sealed interface Decided {

    /** What is unusual about what happens. */
    default List<Warning> warnings() {
        return List.of();
    }

    /**
     * What happens: at least one event, to be recorded together and in this order.
     *
     * @param warnings what is unusual about it
     */
    record Events(List<HouseholdEvent> events, List<Warning> warnings) implements Decided {

        public Events(List<HouseholdEvent> events) {
            this(events, List.of());
        }

        public Events {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("Nothing happens: answer Unchanged");
            }
        }
    }

    /** It is recorded already. */
    record Unchanged() implements Decided {}

    /**
     * It is against a rule.
     *
     * @param arguments values for the message: texts, numbers, dates and constants of the field
     */
    record Refused(RefusalReason reason, List<Object> arguments) implements Decided {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused because(RefusalReason reason, Object... arguments) {
            return new Refused(reason, List.of(arguments));
        }
    }
}
