package org.progressledger.ledger.proof;

import java.util.List;

/**
 * That a tree only grew: that the leaves of the older tree are the first leaves of the newer one (RFC 6962, section 2.1.2;
 * checked as RFC 9162, section 2.1.4.2 says). From the empty tree, and from a tree to itself, the path is empty.
 *
 * @param oldSize leaves of the older tree
 * @param newSize leaves of the newer tree
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it joins these two roots, with no step too few and none too many. */
    public boolean verifies(Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == 0 && !oldRoot.equals(TreeHasher.EMPTY_TREE)) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty();
        }
        return !path.isEmpty() && joins(oldRoot, newRoot);
    }

    private boolean joins(Hash oldRoot, Hash newRoot) {
        boolean oldTreeIsPerfect = Long.bitCount(oldSize) == 1;
        int levelsInCommon = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >> levelsInCommon;
        long last = (newSize - 1) >> levelsInCommon;
        Hash reachedOld = oldTreeIsPerfect ? oldRoot : path.get(0);
        Hash reachedNew = reachedOld;
        TreeHasher hasher = new TreeHasher();
        for (Hash sibling : oldTreeIsPerfect ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reachedOld = hasher.node(sibling, reachedOld);
                reachedNew = hasher.node(sibling, reachedNew);
                int levelsWithoutSibling = Long.numberOfTrailingZeros(node);
                node >>= levelsWithoutSibling;
                last >>= levelsWithoutSibling;
            } else {
                reachedNew = hasher.node(reachedNew, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reachedOld.equals(oldRoot) && reachedNew.equals(newRoot);
    }
}
