package org.progressledger.audit.evidence;

/** A pack cannot be made. */
public class EvidenceRefusedException extends RuntimeException {

    private final Reason reason;
    private final long number;

    /** Why it cannot; its words are the messages {@code evidence-refused.<reason>}. */
    public enum Reason {
        /** No checkpoint is signed that covers everything that is asked for: it is about to be, or there is no key. */
        NOT_SIGNED_YET,
        /** Nothing that is asked for is recorded. */
        NO_EVENTS,
        /** More events than a pack has room for. */
        TOO_MANY_EVENTS,
        /** With the packs that are being made now, more events than there is room for. */
        BUSY,
        /** There is no room on the disk, or it cannot be written. */
        NOT_WRITTEN,
        /** What is stored is not what was signed. */
        NOT_TRUE
    }

    /** @param number of events that is too large, or position that is not covered */
    public EvidenceRefusedException(Reason reason, long number) {
        super("No evidence pack: %s (%d)".formatted(reason, number));
        this.reason = reason;
        this.number = number;
    }

    public Reason reason() {
        return reason;
    }

    public long number() {
        return number;
    }
}
