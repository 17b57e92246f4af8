package org.progressledger.ledger.proof;

import java.util.Optional;

/** What a store holds of the tree and of what was signed about it, to be looked at. */
public interface StoredProofs extends AutoCloseable {

    /** How far the tree has grown. */
    TreeTip tip();

    /** A full tile. */
    Optional<Tile> full(int level, long index);

    /** What was signed and is kept under this name. */
    Optional<SignedNote> note(String name);

    @Override
    void close();
}
