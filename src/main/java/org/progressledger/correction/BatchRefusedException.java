package org.progressledger.correction;

import java.util.List;

/** A mass correction refused a command. */
public final class BatchRefusedException extends RuntimeException {

    private final BatchRefusal reason;
    private final transient List<Object> arguments;

    BatchRefusedException(BatchRefusal reason, Object... arguments) {
        super("The mass correction refused the command: " + reason);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public BatchRefusal reason() {
        return reason;
    }

    /** Values for the message. */
    public List<Object> arguments() {
        return arguments;
    }
}
