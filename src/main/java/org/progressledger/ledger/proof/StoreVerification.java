package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;

/**
 * Reads stored events again and compares them with the tree, and the tiles of the tree with those above them: what is
 * found right is what the last checkpoint was signed for. For one thread at a time.
 */
public final class StoreVerification implements AutoCloseable {

    private final CommitLog log;
    private final ProofStore store;
    private @Nullable Walk walk;

    public StoreVerification(CommitLog log, ProofStore store) {
        this.log = log;
        this.store = store;
    }

    /**
     * What was checked.
     *
     * @param next the position up to which it was; 0 when the end of the tree was reached and it starts anew
     */
    public record Checked(long next, List<VerificationFault> faults) {

        public Checked {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks the events of whole tiles from a position on. Who goes on where the last check ended reads on in the log as it
     * was when the first of these checks began.
     *
     * @param start a multiple of 256
     * @param tiles how many tiles of level 0 at most
     */
    public Checked check(long start, int tiles) {
        TreeTip tip = store.tip();
        long end = Math.min(tip.size(), start + (long) tiles * TileAddress.FULL);
        List<VerificationFault> faults = new ArrayList<>();
        boolean goesOn = false;
        try {
            if (start < end) {
                checkEvents(start, end, tip.size(), faults);
                checkTiles(start, end, tip.size(), faults);
            }
            goesOn = end < tip.size();
        } catch (MissingTileException missing) {
            faults.add(new VerificationFault(missing.address().leaves() - 1, "", missing.getMessage()));
            goesOn = end < tip.size();
        } finally {
            if (!goesOn) {
                close();
            }
        }
        return new Checked(goesOn ? end : 0, faults);
    }

    private Walk walkFrom(long start) {
        Walk last = walk;
        if (last != null && last.reached == start) {
            return last;
        }
        close();
        Walk anew = new Walk(log, start);
        walk = anew;
        return anew;
    }

    /** Ends the reading that a further check would have gone on with. */
    @Override
    public void close() {
        Walk last = walk;
        walk = null;
        if (last != null) {
            last.commits.close();
        }
    }

    private void checkEvents(long start, long end, long size, List<VerificationFault> faults) {
        TreeHasher hasher = new TreeHasher();
        StoredTree tree = new StoredTree(store);
        TileReader tiles = new TileReader(tree, size);
        long position = start;
        Walk commits = walkFrom(start);
        while (position < end) {
            Optional<Commit> next = commits.holding(position);
            if (next.isEmpty()) {
                faults.add(missing(position, "the log ends before it"));
                return;
            }
            Commit commit = next.get();
            if (commit.position() > position) {
                faults.add(missing(position, "the next commit begins at %d".formatted(commit.position())));
                position = Math.min(end, commit.position());
            }
            List<VerificationFault> ofCommit = new ArrayList<>();
            long first = position;
            while (position < Math.min(end, commit.next())) {
                Leaf leaf = Leaf.of(commit, (int) (position - commit.position()));
                if (!hasher.leaf(LeafEncoding.entry(leaf)).equals(tiles.leaf(position))) {
                    ofCommit.add(different(leaf));
                }
                position++;
            }
            boolean wholeCommit = ofCommit.size() > 1 && ofCommit.size() == position - first;
            faults.addAll(wholeCommit ? List.of(differentCommit(commit, first)) : ofCommit);
        }
        commits.reached = end;
    }

    /** Each full tile hashes to its place in the tile above; the tiles above those are checked when the last one is. */
    private void checkTiles(long start, long end, long size, List<VerificationFault> faults) {
        TreeHasher hasher = new TreeHasher();
        StoredTree tree = new StoredTree(store);
        for (long index = start / TileAddress.FULL; index < end / TileAddress.FULL; index++) {
            long inLevel = index;
            for (int level = 0; level == 0 || (inLevel + 1) % TileAddress.FULL == 0; level++) {
                if (level > 0) {
                    inLevel /= TileAddress.FULL;
                }
                TileAddress below = new TileAddress(level, inLevel, TileAddress.FULL);
                Tile above = tree.tile(TileAddress.inTree(level + 1, inLevel / TileAddress.FULL, size));
                Hash root = tree.tile(below).subtree(hasher, 0, TileAddress.HEIGHT);
                if (!root.equals(above.hash((int) (inLevel % TileAddress.FULL)))) {
                    faults.add(new VerificationFault(
                            inLevel << (TileAddress.HEIGHT * (level + 1)),
                            "",
                            "The tile %s is not the one that the tile %s was made of"
                                    .formatted(below.path(), above.address().path())));
                }
            }
        }
    }

    private static VerificationFault missing(long position, String how) {
        return new VerificationFault(
                position, "", "The event at position %d is not in the log: %s".formatted(position, how));
    }

    private static VerificationFault different(Leaf leaf) {
        return new VerificationFault(
                leaf.position(),
                leaf.event().stream(),
                "What is stored of the event at position %d is not what was stored: a field of the event, not only of its commit, or the tile of its hash was changed"
                        .formatted(leaf.position()));
    }

    private static VerificationFault differentCommit(Commit commit, long position) {
        return new VerificationFault(
                position,
                commit.events().get((int) (position - commit.position())).stream(),
                "What is stored of the commit at position %d is not what was stored: its commitId, recordedAt or number of events, or every one of its events was changed"
                        .formatted(commit.position()));
    }

    /**
     * Reads on where it stopped: to find the place again can cost a store as much as reading on from there for long.
     */
    private static final class Walk {

        private final CommitLog log;
        private CommitCursor commits;
        private Optional<Commit> last = Optional.empty();
        private long reached;

        private Walk(CommitLog log, long start) {
            this.log = log;
            this.commits = log.read(start);
            this.reached = start;
        }

        /** The commit that holds this position, or the first after it; empty at the end of the log. */
        private Optional<Commit> holding(long position) {
            while (last.isEmpty() || last.get().next() <= position) {
                if (!commits.hasNext()) {
                    // The log may have grown since it was opened.
                    commits.close();
                    commits = log.read(position);
                }
                if (!commits.hasNext()) {
                    return Optional.empty();
                }
                last = Optional.of(commits.next());
            }
            return last;
        }
    }

    /** Hashes of leaves, tile after tile. */
    private static final class TileReader {

        private final StoredTree tree;
        private final long size;
        private @Nullable Tile held;

        private TileReader(StoredTree tree, long size) {
            this.tree = tree;
            this.size = size;
        }

        private Hash leaf(long position) {
            Tile tile = held;
            if (tile == null || tile.address().index() != position / TileAddress.FULL) {
                tile = tree.tile(TileAddress.inTree(0, position / TileAddress.FULL, size));
                held = tile;
            }
            return tile.hash((int) (position % TileAddress.FULL));
        }
    }
}
