package org.progressledger.ledger.log;

/** What is stored of a commit or an event is not what the log writes. */
public class DamagedCommitException extends RuntimeException {

    private final long position;
    private final String field;
    private final String found;

    /**
     * @param position of the event, or of the commit's first
     * @param field as the store calls it
     * @param found what is wrong about it
     */
    public DamagedCommitException(long position, String field, String found) {
        super("At position %d the stored field %s is not what the ledger wrote: %s".formatted(position, field, found));
        this.position = position;
        this.field = field;
        this.found = found;
    }

    public long position() {
        return position;
    }

    public String field() {
        return field;
    }

    public String found() {
        return found;
    }
}
