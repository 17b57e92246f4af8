package org.progressledger.ledger.proof;

/** The tree as a store has it: its tiles and proofs. Safe for use by several threads. */
public final class StoredTree implements TileSource {

    private final StoredProofs store;

    public StoredTree(StoredProofs store) {
        this.store = store;
    }

    /** A partial tile is the beginning of the full one, once there is one. */
    @Override
    public Tile tile(TileAddress address) {
        return store.full(address.level(), address.index())
                .map(full -> address.isFull() ? full : full.cutTo(address.width()))
                .or(() -> store.tip().tile(address))
                // It may have become full between the two looks.
                .or(() -> store.full(address.level(), address.index()).map(full -> full.cutTo(address.width())))
                .orElseThrow(() -> new MissingTileException(address));
    }

    /** @throws MissingTileException if the tree has not grown to that size */
    public TreeProofs proofs(long size) {
        TreeTip tip = store.tip();
        TileSource tiles = address -> store.full(address.level(), address.index())
                .map(full -> full.cutTo(address.width()))
                .or(() -> tip.tile(address))
                .orElseGet(() -> tile(address));
        return new TreeProofs(new TileNodes(tiles, size));
    }
}
