package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing Merkle tree of which only the right edge is kept: the roots of its perfect subtrees, one for each bit of its
 * size, the largest first. Enough to add leaves and to know the root. For one thread at a time.
 */
public final class TreeEdge {

    private final TreeHasher hasher = new TreeHasher();
    private final List<Hash> perfect = new ArrayList<>();
    private long size;

    /** The edge of the tree without leaves. */
    public TreeEdge() {}

    /**
     * The edge of a tree that has leaves already.
     *
     * @param perfect roots of its perfect subtrees, the largest first
     * @throws MalformedProofException if a tree of this size has another number of them
     */
    public TreeEdge(long size, List<Hash> perfect) {
        if (size < 0 || Long.bitCount(size) != perfect.size()) {
            throw new MalformedProofException("A tree of %d leaves has %d perfect subtrees at its edge, not %d"
                    .formatted(size, Long.bitCount(size), perfect.size()));
        }
        this.size = size;
        this.perfect.addAll(perfect);
    }

    /** Adds the leaf with this hash. */
    public void add(Hash leaf) {
        Hash whole = leaf;
        for (long closed = size; (closed & 1) == 1; closed >>= 1) {
            whole = hasher.node(perfect.remove(perfect.size() - 1), whole);
        }
        perfect.add(whole);
        size++;
    }

    public long size() {
        return size;
    }

    public List<Hash> perfect() {
        return List.copyOf(perfect);
    }

    public Hash root() {
        if (perfect.isEmpty()) {
            return TreeHasher.EMPTY_TREE;
        }
        Hash root = perfect.get(perfect.size() - 1);
        for (int index = perfect.size() - 2; index >= 0; index--) {
            root = hasher.node(perfect.get(index), root);
        }
        return root;
    }
}
