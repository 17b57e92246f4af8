package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree to which leaves are added, and the tiles that became full with them. For one thread at a time. */
final class GrowingTree {

    private final TreeHasher hasher = new TreeHasher();
    private final List<Level> levels = new ArrayList<>();
    private final List<Tile> full = new ArrayList<>();
    private final TreeTip start;
    private long size;

    private static final class Level {

        private final List<Hash> hashes = new ArrayList<>(TileAddress.FULL);
        private long index;

        private Level(long index) {
            this.index = index;
        }
    }

    GrowingTree(TreeTip tip) {
        start = tip;
        size = tip.size();
        for (int level = 0; size >> (TileAddress.HEIGHT * level) > 0; level++) {
            levels.add(new Level((size >> (TileAddress.HEIGHT * level)) / TileAddress.FULL));
        }
        for (Tile tile : tip.partial()) {
            List<Hash> hashes = levels.get(tile.address().level()).hashes;
            for (int place = 0; place < tile.address().width(); place++) {
                hashes.add(tile.hash(place));
            }
        }
    }

    /** @param leaf hash of the leaf */
    void add(Hash leaf) {
        add(0, leaf);
        size++;
    }

    private void add(int number, Hash hash) {
        if (number == levels.size()) {
            levels.add(new Level(0));
        }
        Level level = levels.get(number);
        level.hashes.add(hash);
        if (level.hashes.size() == TileAddress.FULL) {
            Tile tile = Tile.of(number, level.index, level.hashes);
            full.add(tile);
            level.hashes.clear();
            level.index++;
            add(number + 1, tile.subtree(hasher, 0, TileAddress.HEIGHT));
        }
    }

    /** The tip that leaves were added to. */
    TreeTip start() {
        return start;
    }

    /** With the leaves that were added. */
    long size() {
        return size;
    }

    /** How many leaves were added. */
    int added() {
        return (int) (size - start.size());
    }

    /** The tiles that became full since this tree was made. */
    List<Tile> full() {
        return List.copyOf(full);
    }

    TreeTip tip() {
        List<Tile> partial = new ArrayList<>();
        for (int number = 0; number < levels.size(); number++) {
            Level level = levels.get(number);
            if (!level.hashes.isEmpty()) {
                partial.add(Tile.of(number, level.index, level.hashes));
            }
        }
        return new TreeTip(size, partial);
    }
}
