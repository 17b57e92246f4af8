package org.progressledger.ledger.log;

import java.util.Iterator;

/** Commits in order of position; closes what it holds open in the store. Not safe for use by several threads. */
public interface CommitCursor extends Iterator<Commit>, AutoCloseable {

    @Override
    void close();
}
