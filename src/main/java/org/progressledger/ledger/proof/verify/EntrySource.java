package org.progressledger.ledger.proof.verify;

import java.io.IOException;

/** Where entries come from; can be gone over more than once. */
interface EntrySource {

    /**
     * Hands over the entries from position 0 on until there are no more or the taker wants none.
     *
     * @throws FalseSourceException if what is there cannot be an entry
     * @throws IOException if it cannot be read
     */
    void read(EntryTaker taker) throws IOException;

    /** How much of it there is to read, in the measure of {@link #done()}; 0 if that is not known. */
    long total();

    /** How much has been read in the running pass. */
    long done();
}
