package org.progressledger.accountability;

import java.util.List;

/** Answer to a command about heads. */
public sealed interface Decided {

    /** This happens. */
    record Happens(HeadEvent event) implements Decided {}

    /** It is recorded already. */
    record Unchanged() implements Decided {}

    /** It is against a rule. */
    record Refused(HeadRefusal refusal, List<Object> arguments) implements Decided {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused of(HeadRefusal refusal, Object... arguments) {
            return new Refused(refusal, List.of(arguments));
        }
    }
}
