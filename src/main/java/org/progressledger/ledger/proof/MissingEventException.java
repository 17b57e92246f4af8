package org.progressledger.ledger.proof;

/** The log has no event at a position at which it had one, or has later ones. */
public class MissingEventException extends RuntimeException {

    private final long position;

    public MissingEventException(long position) {
        super("The log has no event at position %d any more: restore it from a backup that has it".formatted(position));
        this.position = position;
    }

    public long position() {
        return position;
    }
}
