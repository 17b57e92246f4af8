package org.progressledger.ledger.proof;

import java.util.List;
import java.util.function.Predicate;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.RecentCommits;

/**
 * Lets the tree grow to the end of the log: a reader of the log whose place in it is the size of the tree. What it stores
 * after a crash is what it would have stored before.
 *
 * <p>What this process has appended itself it takes from the appender, which had it acknowledged by the store; everything
 * else it reads from the store (decision 0265).
 */
public final class TreeGrowth {

    /** Leaves added at once, and up to a commit more: 64 full tiles, half a megabyte. */
    private static final int LEAVES_AT_ONCE = 64 * TileAddress.FULL;

    private final CommitLog log;
    private final RecentCommits recent;
    private final ProofStore store;
    private final TreeHasher hasher = new TreeHasher();

    /** Reads everything from the log. */
    public TreeGrowth(CommitLog log, ProofStore store) {
        this(log, new RecentCommits(), store);
    }

    /** @param recent of the appender of this process to this log */
    public TreeGrowth(CommitLog log, RecentCommits recent, ProofStore store) {
        this.log = log;
        this.recent = recent;
        this.store = store;
    }

    /**
     * Lets the tree grow to where the log ended at the time of the call, or a little further: who appends without a pause
     * does not keep this from ending.
     *
     * @param goesOn is shown each tip that is stored, and says whether to go on
     * @throws DifferentTileException if the log or the tree was changed
     * @throws MissingEventException if the log has become shorter than the tree, or has a hole
     */
    public void catchUp(Predicate<TreeTip> goesOn) {
        TreeTip seen;
        TreeTip next;
        do {
            seen = store.tip();
            next = step(seen);
        } while (goesOn.test(next) && next.size() - seen.size() >= LEAVES_AT_ONCE);
    }

    /**
     * Adds the events that the log has and the tree has not, as many as are stored at once.
     *
     * @return the tip as it is stored afterwards; at the end of the log it is the one that was there
     * @throws DifferentTileException if the log or the tree was changed
     * @throws MissingEventException if the log has become shorter than the tree, or has a hole
     */
    public TreeTip step() {
        return step(store.tip());
    }

    private TreeTip step(TreeTip seen) {
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
        long position = start;
        List<Commit> known = recent.takeFrom(start, LEAVES_AT_ONCE);
        for (Commit commit : known) {
            position = add(tree, commit, position);
        }
        if (known.isEmpty()) {
            try (CommitCursor commits = log.read(start)) {
                while (position - start < LEAVES_AT_ONCE && commits.hasNext()) {
                    position = add(tree, commits.next(), position);
                }
            }
        }
        return position - start;
    }

    private long add(GrowingTree tree, Commit commit, long from) {
        if (commit.position() > from) {
            throw new MissingEventException(from);
        }
        for (long position = from; position < commit.next(); position++) {
            Leaf leaf = Leaf.of(commit, (int) (position - commit.position()));
            tree.add(hasher.leaf(LeafEncoding.entry(leaf)));
        }
        return commit.next();
    }
}
