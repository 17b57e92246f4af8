package org.progressledger.web;

/** An answer was asked for as known at a position that the ledger has not reached: it would change when it does. */
public final class NotYetRecordedException extends RuntimeException {

    private final long position;
    private final long held;

    /**
     * @param position how many events were to be known
     * @param held how many the ledger holds
     */
    NotYetRecordedException(long position, long held) {
        super("Known at %d is asked for, and the ledger holds %d events".formatted(position, held));
        this.position = position;
        this.held = held;
    }

    long position() {
        return position;
    }

    long held() {
        return held;
    }
}
