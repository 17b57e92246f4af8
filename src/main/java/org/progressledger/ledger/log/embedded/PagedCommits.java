package org.progressledger.ledger.log.embedded;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;

/** Reads page after page, each in a short transaction of its own: what is stored never changes, so pages fit together. */
final class PagedCommits implements CommitCursor {

    private final LongFunction<List<Commit>> pages;
    private Iterator<Commit> page = List.<Commit>of().iterator();
    private long next;
    private boolean ended;

    /** @param pages gives some commits from a position on, and none at the end */
    PagedCommits(long position, LongFunction<List<Commit>> pages) {
        this.next = position;
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            List<Commit> commits = pages.apply(next);
            page = commits.iterator();
            ended = commits.isEmpty();
        }
        return page.hasNext();
    }

    @Override
    public Commit next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The log has no commit at position %d yet".formatted(next));
        }
        Commit commit = page.next();
        next = commit.next();
        return commit;
    }

    @Override
    public void close() {
        ended = true;
        page = List.<Commit>of().iterator();
    }
}
