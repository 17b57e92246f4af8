package org.progressledger.ledger.log;

/** One text of an event cannot be stored as it is. Nothing of its commit was stored. The message never holds the text. */
public class UnstorableEventException extends RuntimeException {

    private UnstorableEventException(String message) {
        super(message);
    }

    static UnstorableEventException tooLong(String name, int bytes) {
        return new UnstorableEventException(
                "The %s of an event takes %,d bytes, over the limit of %,d; nothing was stored: give it a shorter one"
                        .formatted(name, bytes, CommitLog.MAXIMUM_NAME_BYTES));
    }

    static UnstorableEventException noText(String name) {
        return new UnstorableEventException(
                "The %s of an event holds half of a surrogate pair, which is no character; nothing was stored: correct where the text comes from"
                        .formatted(name));
    }
}
