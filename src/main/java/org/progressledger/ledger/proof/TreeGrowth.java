package org.progressledger.ledger.proof;

import java.util.function.Predicate;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.RecentCommits;

/**
 * Lets the tree grow to the end of the log: a reader of the log whose place in it is the size of the tree. What it stores
 * after a crash is what it would have stored before. For one thread at a time.
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
    /** What is stored, and the leaves that {@link #prepare} has added. */
    private GrowingTree prepared = new GrowingTree(TreeTip.EMPTY);

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
     * Hashes what this process has appended since the last step, and stores nothing: commits that wait longer than need be
     * are a burden to the collector of garbage.
     */
    public void prepare() {
        take(prepared);
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
        GrowingTree tree;
        do {
            tree = grown();
        } while (goesOn.test(stored(tree)) && tree.added() >= LEAVES_AT_ONCE);
    }

    /**
     * Adds the events that the log has and the tree has not, as many as are stored at once.
     *
     * @return the tip as it is stored afterwards; at the end of the log it is the one that was there
     * @throws DifferentTileException if the log or the tree was changed
     * @throws MissingEventException if the log has become shorter than the tree, or has a hole
     */
    public TreeTip step() {
        return stored(grown());
    }

    private GrowingTree grown() {
        GrowingTree tree = prepared.added() > 0 ? prepared : new GrowingTree(store.tip());
        // Whatever goes wrong, the next step begins with what is stored.
        prepared = new GrowingTree(TreeTip.EMPTY);
        take(tree);
        boolean othersHaveAppended = recent.areBeyond(tree.size());
        if (tree.added() == 0 || othersHaveAppended) {
            read(tree);
        }
        return tree;
    }

    private void take(GrowingTree tree) {
        for (Commit commit : recent.takeFrom(tree.size(), LEAVES_AT_ONCE - tree.added())) {
            add(tree, commit);
        }
    }

    private void read(GrowingTree tree) {
        try (CommitCursor commits = log.read(tree.size())) {
            while (tree.added() < LEAVES_AT_ONCE && commits.hasNext()) {
                add(tree, commits.next());
            }
        }
    }

    private void add(GrowingTree tree, Commit commit) {
        if (commit.position() > tree.size()) {
            throw new MissingEventException(tree.size());
        }
        while (tree.size() < commit.next()) {
            Leaf leaf = Leaf.of(commit, (int) (tree.size() - commit.position()));
            tree.add(hasher.leaf(LeafEncoding.entry(leaf)));
        }
    }

    private TreeTip stored(GrowingTree tree) {
        if (tree.added() == 0) {
            requireAllEvents(tree.size());
            prepared = tree;
            return tree.start();
        }
        TreeTip tip = tree.tip();
        if (!store.grow(tree.start(), tip, tree.full())) {
            return store.tip();
        }
        prepared = new GrowingTree(tip);
        return tip;
    }

    private void requireAllEvents(long size) {
        long next = log.head().next();
        if (next < size) {
            throw new MissingEventException(next);
        }
    }
}
