package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile (C2SP tlog-tiles). A tile of level {@code level} holds hashes of perfect subtrees of 256^level leaves, side by
 * side.
 *
 * @param level 0 to 7: a tree of 2^63 leaves has no higher tile
 * @param index number of the tile in its level, from 0
 * @param width hashes in the tile: {@value #FULL} when it is full
 */
public record TileAddress(int level, long index, int width) {

    /** Hashes in a full tile, and entries in a full bundle. */
    public static final int FULL = 256;

    /** Binary levels of the tree that one level of tiles spans. */
    public static final int HEIGHT = 8;

    private static final int HIGHEST_LEVEL = 63 / HEIGHT;
    private static final Pattern PLACE = Pattern.compile("((?:x[0-9]{3}/)*)([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int MOST_GROUPS = 6;

    public TileAddress {
        if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new MalformedProofException(
                    "There is no tile of level %d, index %d and width %d".formatted(level, index, width));
        }
    }

    /** The tile as it is in a tree of this size; its width is the most it can be. */
    public static TileAddress inTree(int level, long index, long size) {
        long hashes = size >> (HEIGHT * level);
        return new TileAddress(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }

    /** The tiles of a tree of this size that are not full, from level 0 up. */
    static List<TileAddress> partialTiles(long size) {
        List<TileAddress> partial = new ArrayList<>();
        for (int level = 0; level <= HIGHEST_LEVEL; level++) {
            long hashes = size >> (HEIGHT * level);
            if (hashes % FULL > 0) {
                partial.add(new TileAddress(level, hashes / FULL, (int) (hashes % FULL)));
            }
        }
        return partial;
    }

    /** Address of the entries whose hashes are in this tile of level 0. */
    public String entriesPath() {
        return "tile/entries/" + place();
    }

    /** Such as {@code tile/0/x001/x234/067.p/12}, below the log's prefix. */
    public String path() {
        return "tile/" + level + "/" + place();
    }

    private String place() {
        StringBuilder place = new StringBuilder("%03d".formatted(index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            place.insert(0, "x%03d/".formatted(rest % 1_000));
        }
        return isFull() ? place.toString() : place + ".p/" + width;
    }

    /**
     * Reads the level, a decimal number without leading zeroes, and what follows it in an address.
     *
     * @throws MalformedProofException if they are not written exactly as the specification asks
     */
    public static TileAddress parse(String level, String place) {
        return parse((int) Math.min(Integer.MAX_VALUE, StrictText.decimal(level, "The level of a tile")), place);
    }

    /**
     * Reads what follows the level in an address.
     *
     * @param place such as {@code x001/x234/067.p/12}
     * @throws MalformedProofException if it is not written exactly as the specification asks
     */
    public static TileAddress parse(int level, String place) {
        Matcher parts = PLACE.matcher(place);
        if (parts.matches() && parts.group(1).length() <= MOST_GROUPS * "x000/".length()) {
            long index = Long.parseLong(parts.group(1).replace("x", "").replace("/", "") + parts.group(2));
            int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
            TileAddress address = new TileAddress(level, index, width);
            if (address.place().equals(place)) {
                return address;
            }
        }
        throw new MalformedProofException("%s is not the place of a tile".formatted(place));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The full tile of which this one is the beginning. */
    public TileAddress full() {
        return new TileAddress(level, index, FULL);
    }

    /** Leaves that a tree has at least when this tile is as wide as this. */
    public long leaves() {
        return (index * FULL + width) << (HEIGHT * level);
    }
}
