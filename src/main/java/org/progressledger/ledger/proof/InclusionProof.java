package org.progressledger.ledger.proof;

import java.util.List;

/**
 * That a leaf stands at an index of a tree (RFC 6962, section 2.1.1; checked as RFC 9162, section 2.1.3.2 says).
 *
 * @param index index of the leaf, from 0
 * @param size leaves of the tree
 * @param path hashes from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it leads from this leaf to this root, with no step too few and none too many. */
    public boolean verifies(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        Hash reached = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = hasher.node(sibling, reached);
                int levelsWithoutSibling = Long.numberOfTrailingZeros(node);
                node >>= levelsWithoutSibling;
                last >>= levelsWithoutSibling;
            } else {
                reached = hasher.node(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }
}
