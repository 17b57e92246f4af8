package org.progressledger.ledger.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of a tree of one size, from its tiles. The tiles that were asked for last are kept, with what was hashed over
 * them, so that many proofs cost little more than one. What a source answers is believed: check the root that comes of it,
 * or proofs made of it, against a checkpoint. For one thread at a time.
 */
public final class TileNodes implements TreeNodes {

    /** Some 25 KiB each when everything is hashed. */
    private static final int MOST_TILES = 1_024;

    private final TileSource source;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<TileAddress, KeptTile> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAddress, KeptTile> eldest) {
            return size() > MOST_TILES;
        }
    };

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
        return tiles.computeIfAbsent(address, missing -> new KeptTile(source.tile(missing), hasher))
                .node(heightInTile, (int) (first % TileAddress.FULL) >> heightInTile);
    }

    /** A tile with the hashes over it that were asked for. */
    private static final class KeptTile {

        private final Tile tile;
        private final TreeHasher hasher;
        /** By height and place: the root of the full tile would stand at 1, those under node n at 2n and 2n + 1. */
        private final @Nullable Hash[] nodes = new Hash[TileAddress.FULL];

        private KeptTile(Tile tile, TreeHasher hasher) {
            this.tile = tile;
            this.hasher = hasher;
        }

        private Hash node(int height, int place) {
            if (height == 0) {
                return tile.hash(place);
            }
            int slot = (TileAddress.FULL >> height) + place;
            @Nullable Hash known = nodes[slot];
            if (known == null) {
                known = hasher.node(node(height - 1, 2 * place), node(height - 1, 2 * place + 1));
                nodes[slot] = known;
            }
            return known;
        }
    }
}
