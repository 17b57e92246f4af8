package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs from the hashes of a tree, by the definitions of RFC 6962, section 2.1. For one thread at a time. */
public final class TreeProofs {

    private final TreeNodes nodes;
    private final TreeHasher hasher = new TreeHasher();

    public TreeProofs(TreeNodes nodes) {
        this.nodes = nodes;
    }

    /** Root of the tree over the first {@code size} leaves. */
    public Hash root(long size) {
        return size == 0 ? TreeHasher.EMPTY_TREE : root(0, size);
    }

    /** @throws IllegalArgumentException if the tree has no such leaf */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of %d leaves has no leaf %d".formatted(size, index));
        }
        List<Hash> path = new ArrayList<>();
        addPath(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void addPath(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + leftPart(end - start);
        if (index < middle) {
            addPath(index, start, middle, path);
            path.add(root(middle, end));
        } else {
            addPath(index, middle, end, path);
            path.add(root(start, middle));
        }
    }

    /** @throws IllegalArgumentException if the older tree is the larger one */
    public ConsistencyProof consistency(long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves does not become one of %d by growing".formatted(oldSize, newSize));
        }
        List<Hash> path = new ArrayList<>();
        if (oldSize > 0 && oldSize < newSize) {
            addSubproof(oldSize, 0, newSize, true, path);
        }
        return new ConsistencyProof(oldSize, newSize, path);
    }

    /** @param known whether who checks the proof has this subtree's root already, as the root of the older tree */
    private void addSubproof(long oldSize, long start, long end, boolean known, List<Hash> path) {
        if (oldSize == end) {
            if (!known) {
                path.add(root(start, end));
            }
            return;
        }
        long middle = start + leftPart(end - start);
        if (oldSize <= middle) {
            addSubproof(oldSize, start, middle, known, path);
            path.add(root(middle, end));
        } else {
            addSubproof(oldSize, middle, end, false, path);
            path.add(root(start, middle));
        }
    }

    private Hash root(long start, long end) {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return nodes.node(height, start >> height);
        }
        long middle = start + leftPart(count);
        return hasher.node(root(start, middle), root(middle, end));
    }

    /** The largest power of two below the count. */
    private static long leftPart(long count) {
        return Long.highestOneBit(count - 1);
    }
}
