package org.progressledger.ledger.proof;

/** A tile that was computed from the log is not the one that is stored: one of the two was changed. */
public class DifferentTileException extends RuntimeException {

    private final transient TileAddress address;

    public DifferentTileException(TileAddress address) {
        super("The tile %s computed from the log is not the one that is stored: the log or the tree was changed"
                .formatted(address.path()));
        this.address = address;
    }

    public TileAddress address() {
        return address;
    }
}
