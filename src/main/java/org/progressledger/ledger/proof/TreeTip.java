package org.progressledger.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The right-hand end of a growing tree: its size, and on each level the tile that is not full yet. With it leaves can be
 * added, and the root of the tree is known without any other tile.
 *
 * @param size leaves of the tree
 * @param partial the tiles, from level 0 up; none on a level whose last tile is full
 */
public record TreeTip(long size, List<Tile> partial) {

    public static final TreeTip EMPTY = new TreeTip(0, List.of());

    /** @throws MalformedProofException if these are not the partial tiles of a tree of this size */
    public TreeTip {
        partial = List.copyOf(partial);
        List<TileAddress> expected = TileAddress.partialTiles(size);
        if (!partial.stream().map(Tile::address).toList().equals(expected)) {
            throw new MalformedProofException(
                    "The tiles at the end of a tree of %d leaves are %s".formatted(size, expected));
        }
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedProofException if a tree of this size has another number of hashes at its end
     */
    public static TreeTip of(long size, byte[] bytes) {
        List<Tile> partial = new ArrayList<>();
        int start = 0;
        for (TileAddress address : TileAddress.partialTiles(size)) {
            int end = start + address.width() * Hash.BYTES;
            partial.add(Tile.of(
                    address, Arrays.copyOfRange(bytes, start, Math.max(start, Math.min(end, bytes.length)))));
            start = end;
        }
        if (start != bytes.length) {
            throw new MalformedProofException(
                    "The end of a tree of %d leaves has %d bytes, not %d".formatted(size, start, bytes.length));
        }
        return new TreeTip(size, partial);
    }

    /** The hashes of the partial tiles one after the other, from level 0 up. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        partial.forEach(tile -> bytes.writeBytes(tile.bytes()));
        return bytes.toByteArray();
    }

    /** The tile of this level and index, at least as wide as the address says, cut to that width. */
    Optional<Tile> tile(TileAddress address) {
        return partial.stream()
                .filter(tile -> tile.address().level() == address.level()
                        && tile.address().index() == address.index()
                        && tile.address().width() >= address.width())
                .map(tile -> tile.cutTo(address.width()))
                .findFirst();
    }

    /** Root of the tree. */
    public Hash root() {
        TileNodes nodes =
                new TileNodes(address -> tile(address).orElseThrow(() -> new MissingTileException(address)), size);
        return new TreeProofs(nodes).root(size);
    }
}
