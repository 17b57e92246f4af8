package org.progressledger.ledger.proof.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.MissingTileException;
import org.progressledger.ledger.proof.Tile;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TileSource;
import org.progressledger.ledger.proof.TreeEdge;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/**
 * Goes over the leaves of a tree as its tiles have them, and holds every higher tile against the lower ones. What it hands
 * out is to be believed only if its root at the end is a signed one.
 */
final class TileWalk {

    private final TileSource source;
    private final long size;
    private final List<Level> levels = new ArrayList<>();
    private Optional<Tile> tile = Optional.empty();
    private Optional<Finding> firstBad = Optional.empty();
    private long next;

    /** The tile that is being filled at one level. */
    private static final class Level {

        private TreeEdge edge = new TreeEdge();
        private final List<Hash> hashes = new ArrayList<>(TileAddress.FULL);
        private long index;
    }

    TileWalk(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    boolean hasNext() {
        return next < size;
    }

    /**
     * Hash of the next leaf.
     *
     * @throws MissingTileException if its tile is not there
     */
    Hash next() {
        int place = (int) (next % TileAddress.FULL);
        Tile current =
                place == 0 ? source.tile(TileAddress.inTree(0, next / TileAddress.FULL, size)) : tile.orElseThrow();
        tile = Optional.of(current);
        Hash leaf = current.hash(place);
        next++;
        add(0, leaf);
        return leaf;
    }

    private void add(int number, Hash hash) {
        if (number == levels.size()) {
            levels.add(new Level());
        }
        Level level = levels.get(number);
        level.edge.add(hash);
        level.hashes.add(hash);
        if (level.hashes.size() == TileAddress.FULL) {
            Hash whole = level.edge.root();
            compare(number, level);
            level.edge = new TreeEdge();
            level.hashes.clear();
            level.index++;
            add(number + 1, whole);
        }
    }

    private void compare(int number, Level level) {
        if (number == 0 || firstBad.isPresent()) {
            return;
        }
        Tile computed = Tile.of(number, level.index, level.hashes);
        Tile stored = source.tile(computed.address());
        for (int place = 0; place < level.hashes.size(); place++) {
            if (!stored.hash(place).equals(computed.hash(place))) {
                long leaf = (level.index * TileAddress.FULL + place) << (TileAddress.HEIGHT * number);
                firstBad = Optional.of(Finding.at(
                        leaf,
                        Kind.TILE_DIFFERS,
                        computed.address().path(),
                        computed.hash(place).base64(),
                        stored.hash(place).base64()));
                return;
            }
        }
    }

    /** Goes to the end; the first higher tile that is not what the lower ones give. */
    Optional<Finding> finish() {
        while (hasNext()) {
            next();
        }
        for (int number = 1; number < levels.size(); number++) {
            Level level = levels.get(number);
            if (!level.hashes.isEmpty()) {
                compare(number, level);
            }
        }
        return firstBad;
    }

    /** Root of the tree over the leaves so far. */
    Hash root() {
        List<Hash> perfect = new ArrayList<>();
        for (int number = levels.size() - 1; number >= 0; number--) {
            perfect.addAll(levels.get(number).edge.perfect());
        }
        return new TreeEdge(next, perfect).root();
    }

    /** The path of the tile that holds the hash of a leaf. */
    String pathOf(long leaf) {
        return TileAddress.inTree(0, leaf / TileAddress.FULL, size).path();
    }

    /** A tile that cannot be had, as something found. */
    static Finding missing(RuntimeException failure) {
        if (failure instanceof MissingTileException missing) {
            return Finding.at(
                    missing.address().index() * TileAddress.FULL
                            << (TileAddress.HEIGHT * missing.address().level()),
                    Kind.TILE_DIFFERS,
                    missing.address().path(),
                    "",
                    "");
        }
        if (failure instanceof MalformedProofException) {
            return Finding.of(Kind.TILE_DIFFERS, "", String.valueOf(failure.getMessage()));
        }
        throw failure;
    }
}
