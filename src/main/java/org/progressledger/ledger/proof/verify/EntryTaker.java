package org.progressledger.ledger.proof.verify;

/** Takes entries in the order of their positions. */
@FunctionalInterface
interface EntryTaker {

    /**
     * @param offset where the entry begins among the bytes, which are good only during the call
     * @param whole whether payload and metadata should stand in it themselves, because there is room for them
     * @return whether the next entry is wanted
     */
    boolean take(byte[] bytes, int offset, int length, boolean whole);
}
