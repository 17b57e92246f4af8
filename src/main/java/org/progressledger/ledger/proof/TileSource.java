package org.progressledger.ledger.proof;

/** Where tiles come from: a store, a directory, a server. */
@FunctionalInterface
public interface TileSource {

    /**
     * The tile, exactly as wide as its address says.
     *
     * @throws MissingTileException if there is no such tile
     */
    Tile tile(TileAddress address);
}
