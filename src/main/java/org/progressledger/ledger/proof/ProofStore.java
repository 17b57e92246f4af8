package org.progressledger.ledger.proof;

import java.util.List;

/**
 * The port to a store of the tree and of what was signed about it. Every adapter passes {@code ProofStoreConformance}.
 * What is stored of the tree can be made again from the log; the notes cannot.
 */
public interface ProofStore extends StoredProofs, NoteStore {

    /** Format number that every stored document carries. */
    int FORMAT = 1;

    /**
     * Keeps what the tree has grown by. Full tiles are written once: the same again is passed over.
     *
     * @param seen the tip that the caller has grown on
     * @param next the tip that it has come to
     * @param full the tiles that became full in between
     * @return false if the tip that is stored is not of the size seen: another process has grown the tree meanwhile
     * @throws DifferentTileException if another content is stored for one of the tiles
     */
    boolean grow(TreeTip seen, TreeTip next, List<Tile> full);
}
