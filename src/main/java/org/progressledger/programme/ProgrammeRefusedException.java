package org.progressledger.programme;

import java.util.List;

/** The structure of the programmes or the code map was not changed because of a rule. Holds no personal data. */
public final class ProgrammeRefusedException extends RuntimeException {

    private final ProgrammeRefusal reason;
    private final transient List<Object> arguments;

    public ProgrammeRefusedException(ProgrammeRefusal reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    static void require(boolean holds, ProgrammeRefusal reason, Object... arguments) {
        if (!holds) {
            throw new ProgrammeRefusedException(reason, arguments);
        }
    }

    public ProgrammeRefusal reason() {
        return reason;
    }

    /** Values for the text: keys, codes, days. */
    public List<Object> arguments() {
        return arguments;
    }
}
