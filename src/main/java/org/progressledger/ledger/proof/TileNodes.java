package org.progressledger.ledger.proof;

import java.util.HashMap;
import java.util.Map;

/**
 * The hashes of a tree of one size, from its tiles. Each tile is asked for once. What a source answers is believed: check
 * the root that comes of it, or proofs made of it, against a checkpoint. For one thread at a time.
 */
public final class TileNodes implements TreeNodes {

    private final TileSource source;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<TileAddress, Tile> tiles = new HashMap<>();

    /** @param size leaves of the tree, which decides how wide its last tiles are */
    public TileNodes(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    @Override
    public Hash node(int height, long index) {
        int level = height / TileAddress.HEIGHT;
        int heightInTile = height % TileAddress.HEIGHT;
        long first = index << heightInTile;
        TileAddress address = TileAddress.inTree(level, first / TileAddress.FULL, size);
        Tile tile = tiles.computeIfAbsent(address, source::tile);
        return tile.subtree(hasher, (int) (first % TileAddress.FULL), heightInTile);
    }
}
