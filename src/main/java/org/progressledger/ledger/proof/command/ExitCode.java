package org.progressledger.ledger.proof.command;

/** How a command ended, for whoever called it from a script. */
public enum ExitCode {
    /** It was done; of a verification: all that was asked was checked and is right. */
    OK(0),
    /** Something that was checked is false. */
    FALSE(1),
    /** It could not be checked or done: a file is missing, a server does not answer. Nothing was found false. */
    FAILED(2),
    /** What was to be checked was changed by its system meanwhile, in a way that leaves nothing to say of it: ask again. */
    CHANGED(3),
    /** The command line is wrong (EX_USAGE of sysexits). */
    USAGE(64);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
