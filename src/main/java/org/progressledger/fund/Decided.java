package org.progressledger.fund;

import java.util.List;

/**
 * Answer to a command.
 *
 * @param <E> the events; each names its stream
 */
public sealed interface Decided<E> {

    /**
     * What happens: at least one event, to be recorded in one commit and, within each stream, in this order.
     *
     * @param warnings what is unusual about it
     */
    record Events<E>(List<E> events, List<Warning> warnings) implements Decided<E> {

        public Events {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("Nothing happens: answer Unchanged");
            }
        }
    }

    /** It is recorded already. */
    record Unchanged<E>() implements Decided<E> {}

    /**
     * It is against rules: all of them, so that they can be mended at once.
     *
     * @param refusals at least one
     */
    record Refused<E>(List<Refusal> refusals) implements Decided<E> {

        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("A refusal says why");
            }
        }
    }
}
