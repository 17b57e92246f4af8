package org.progressledger.ledger.proof;

/** The hashes of a tree's perfect subtrees. */
@FunctionalInterface
public interface TreeNodes {

    /**
     * Root of the perfect subtree over 2^height leaves.
     *
     * @param height 0 for a leaf
     * @param index number of the subtree among those of its height: it begins at leaf {@code index << height}
     */
    Hash node(int height, long index);
}
