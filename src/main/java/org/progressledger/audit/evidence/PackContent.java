package org.progressledger.audit.evidence;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TlogProof;

/**
 * What the files of a pack are made of. Whoever makes a pack has it from the ledger, whoever verifies one from the pack
 * itself. Events and proofs are asked for page by page, so that no more than one page of them is held at a time.
 */
interface PackContent {

    PackBasis basis();

    PackWords words();

    /** In the order of {@link PackEntry#ORDER}. */
    List<PackEntry> entries();

    SignedNote checkpoint();

    /** Verifier keys, one on each line of their file. */
    List<String> keys();

    /** The events of a page in its order. */
    List<Leaf> leaves(PackPage page) throws IOException;

    /** The proof of the next event of the page that was asked for last. */
    TlogProof proof(Leaf leaf) throws IOException;

    /** Names of the answers and reference data. */
    SortedSet<String> further();

    byte[] further(String name) throws IOException;
}
