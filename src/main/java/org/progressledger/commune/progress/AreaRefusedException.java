package org.progressledger.commune.progress;

import java.util.List;

/** Nothing can be said about the communes of the area that was asked for. */
public final class AreaRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> arguments;

    AreaRefusedException(Reason reason, String... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Why. */
    public enum Reason {
        /** Argument: the text that names no area. */
        UNREADABLE,
        /** Argument: a code that no province has. */
        UNKNOWN_PROVINCE,
        /** Argument: a code that no district and no province had. */
        UNKNOWN,
        /** Arguments: the area, the province in which it lies, the code of the province that was asked for. */
        ELSEWHERE,
        /** Arguments: the area, the key of the drawing in which no unit stands on its ground. */
        NOT_DRAWN
    }

    public Reason reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }
}
