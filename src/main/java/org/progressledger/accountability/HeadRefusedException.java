package org.progressledger.accountability;

import java.util.List;

/** An entry about heads is against a rule; nothing was recorded. The message ends up in logs and names nobody. */
public final class HeadRefusedException extends RuntimeException {

    private final HeadRefusal refusal;
    private final transient List<Object> arguments;

    HeadRefusedException(HeadRefusal refusal, List<Object> arguments) {
        super("The book of heads refused the entry: " + refusal);
        this.refusal = refusal;
        this.arguments = List.copyOf(arguments);
    }

    public HeadRefusal refusal() {
        return refusal;
    }

    /** Days, units, posts and texts, as {@link HeadRefusal} lists them. */
    public List<Object> arguments() {
        return arguments;
    }
}
