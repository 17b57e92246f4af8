package org.progressledger.ledger.proof;

import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;

/**
 * Lets the tree grow to the end of the log: a reader of the log whose place in it is the size of the tree. What it stores
 * after a crash is what it would have stored before.
 */
public final class TreeGrowth {

    /** Leaves added at once: 64 full tiles, half a megabyte. */
    private static final int LEAVES_AT_ONCE = 64 * TileAddress.FULL;

    private final CommitLog log;
    private final ProofStore store;

    public TreeGrowth(CommitLog log, ProofStore store) {
        this.log = log;
        this.store = store;
    }

    /**
     * Adds the events that the log has and the tree has not, as many as are stored at once.
     *
     * @return the tip as it is stored afterwards; at the end of the log it is the one that was there
     * @throws DifferentTileException if the log or the tree was changed
     * @throws MissingEventException if the log has become shorter than the tree, or has a hole
     */
    public TreeTip step() {
        TreeTip seen = store.tip();
        GrowingTree tree = new GrowingTree(seen);
        long added = add(tree, seen.size());
        if (added == 0) {
            requireAllEvents(seen.size());
            return seen;
        }
        TreeTip next = tree.tip();
        return store.grow(seen, next, tree.full()) ? next : store.tip();
    }

    private void requireAllEvents(long size) {
        long next = log.head().next();
        if (next < size) {
            throw new MissingEventException(next);
        }
    }

    private long add(GrowingTree tree, long start) {
        TreeHasher hasher = new TreeHasher();
        long position = start;
        try (CommitCursor commits = log.read(start)) {
            while (position - start < LEAVES_AT_ONCE && commits.hasNext()) {
                Commit commit = commits.next();
                if (commit.position() > position) {
                    throw new MissingEventException(position);
                }
                while (position < commit.next()) {
                    Leaf leaf = Leaf.of(commit, (int) (position - commit.position()));
                    tree.add(hasher.leaf(LeafEncoding.entry(leaf)));
                    position++;
                }
            }
        }
        return position - start;
    }
}
