package org.progressledger.ledger.log;

/**
 * What a store holds, for those who check it: nothing is written, no lock is taken, the system may be running, and every
 * stored field is looked at, also those that no reader of the log needs.
 */
public interface StoredCommits extends AutoCloseable {

    /**
     * The commits from the first on, up to the end at the time of the call or later.
     *
     * @return a cursor that throws {@link DamagedCommitException} where what is stored is not what the log wrote
     */
    CommitCursor read();

    @Override
    void close();
}
