package org.progressledger.ledger.proof;

/** A tile is not there, though a tree that was grown needs it. */
public class MissingTileException extends RuntimeException {

    private final transient TileAddress address;

    public MissingTileException(TileAddress address) {
        super("The tile %s is not there".formatted(address.path()));
        this.address = address;
    }

    public TileAddress address() {
        return address;
    }
}
