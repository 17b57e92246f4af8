package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962, section 2.1, word for word over the hashes of the leaves: slow, and easy to believe. */
public final class NaiveTree {

    private final TreeHasher hasher = new TreeHasher();
    private final List<Hash> leaves;

    public NaiveTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    public Hash root(long size) {
        return root(leaves.subList(0, Math.toIntExact(size)));
    }

    private Hash root(List<Hash> part) {
        if (part.isEmpty()) {
            return TreeHasher.EMPTY_TREE;
        }
        if (part.size() == 1) {
            return part.get(0);
        }
        int left = largestPowerBelow(part.size());
        return hasher.node(root(part.subList(0, left)), root(part.subList(left, part.size())));
    }

    public List<Hash> path(int index, int size) {
        return path(index, leaves.subList(0, size));
    }

    private List<Hash> path(int index, List<Hash> part) {
        if (part.size() == 1) {
            return List.of();
        }
        int left = largestPowerBelow(part.size());
        return index < left
                ? with(path(index, part.subList(0, left)), root(part.subList(left, part.size())))
                : with(path(index - left, part.subList(left, part.size())), root(part.subList(0, left)));
    }

    public List<Hash> consistency(int oldSize, int newSize) {
        return subproof(oldSize, leaves.subList(0, newSize), true);
    }

    private List<Hash> subproof(int oldSize, List<Hash> part, boolean known) {
        if (oldSize == part.size()) {
            return known ? List.of() : List.of(root(part));
        }
        int left = largestPowerBelow(part.size());
        return oldSize <= left
                ? with(subproof(oldSize, part.subList(0, left), known), root(part.subList(left, part.size())))
                : with(subproof(oldSize - left, part.subList(left, part.size()), false), root(part.subList(0, left)));
    }

    private static int largestPowerBelow(int count) {
        int power = 1;
        while (power * 2 < count) {
            power *= 2;
        }
        return power;
    }

    private static List<Hash> with(List<Hash> path, Hash last) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    /** Every tile of the tree over the first {@code size} leaves. */
    public TileSource tiles(long size) {
        return address -> {
            List<Hash> hashes = new ArrayList<>();
            long span = 1L << (TileAddress.HEIGHT * address.level());
            for (int place = 0; place < address.width(); place++) {
                long start = (address.index() * TileAddress.FULL + place) * span;
                if (start + span > size) {
                    throw new MissingTileException(address);
                }
                hashes.add(root(leaves.subList((int) start, (int) (start + span))));
            }
            return Tile.of(address.level(), address.index(), hashes);
        };
    }
}
