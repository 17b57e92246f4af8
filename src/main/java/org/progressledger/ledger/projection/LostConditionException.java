package org.progressledger.ledger.projection;

/** Somebody else wrote a document since it was read: the batch is to be processed again from the stored token. */
class LostConditionException extends RuntimeException {

    LostConditionException(String collection) {
        super("Another writer changed documents of " + collection
                + " since this batch read them; it is processed again from the stored position");
    }
}
