package org.progressledger.intake.sheet;

import java.util.List;

/** A file that cannot be used as a whole. Nothing of it has been recorded. */
public final class UnreadableFileException extends RuntimeException {

    private final FileFault fault;
    private final List<String> details;

    public UnreadableFileException(FileFault fault, String... details) {
        super(fault + " " + List.of(details));
        this.fault = fault;
        this.details = List.of(details);
    }

    public FileFault fault() {
        return fault;
    }

    /** What the message names, in the order of its placeholders. */
    public List<String> details() {
        return details;
    }
}
