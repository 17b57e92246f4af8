package org.progressledger.ledger.proof;

import java.util.Arrays;
import java.util.List;

/** Up to 256 hashes of one level of the tree, side by side (C2SP tlog-tiles). */
public final class Tile {

    private final TileAddress address;
    private final byte[] hashes;

    private Tile(TileAddress address, byte[] hashes) {
        this.address = address;
        this.hashes = hashes;
    }

    /** @throws MalformedProofException if there are not 32 bytes for each hash of the tile's width */
    public static Tile of(TileAddress address, byte[] hashes) {
        if (hashes.length != address.width() * Hash.BYTES) {
            throw new MalformedProofException("The tile %s has %d bytes, not %d"
                    .formatted(address.path(), address.width() * Hash.BYTES, hashes.length));
        }
        return new Tile(address, hashes.clone());
    }

    /** A tile of these hashes, which are as many as its width. */
    public static Tile of(int level, long index, List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.BYTES];
        for (int place = 0; place < hashes.size(); place++) {
            hashes.get(place).writeTo(bytes, place * Hash.BYTES);
        }
        return new Tile(new TileAddress(level, index, hashes.size()), bytes);
    }

    public TileAddress address() {
        return address;
    }

    /** @param place 0 to the tile's width - 1 */
    public Hash hash(int place) {
        return Hash.at(hashes, place * Hash.BYTES);
    }

    /** The hashes one after the other, 32 bytes each. */
    public byte[] bytes() {
        return hashes.clone();
    }

    /** The beginning of this tile, as it was when the tree was smaller. */
    public Tile cutTo(int width) {
        byte[] beginning = new byte[width * Hash.BYTES];
        System.arraycopy(hashes, 0, beginning, 0, beginning.length);
        return new Tile(new TileAddress(address.level(), address.index(), width), beginning);
    }

    /**
     * Root of the perfect subtree over 2^height of its hashes.
     *
     * @param first place of the first of them, a multiple of 2^height
     * @param height 0 to 8
     */
    Hash subtree(TreeHasher hasher, int first, int height) {
        if (height == 0) {
            return hash(first);
        }
        int half = 1 << (height - 1);
        return hasher.node(subtree(hasher, first, height - 1), subtree(hasher, first + half, height - 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tile tile && address.equals(tile.address) && Arrays.equals(hashes, tile.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return address.path();
    }
}
