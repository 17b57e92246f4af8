package org.progressledger.ledger.proof.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.proof.ProofStore;

/** A store that is damaged behind the back of the ledger, with the tools of the store itself. */
interface DrilledStore extends AutoCloseable {

    /** The store threw the damage back: it could not even be written. */
    final class RefusedByStoreException extends RuntimeException {

        RefusedByStoreException(Throwable cause) {
            super(cause);
        }
    }

    String name();

    /** Everything that is stored, found by looking: a table, collection or field that is new is among it. */
    StoredDocuments read();

    /** Puts this in the place of everything that is stored. */
    void write(StoredDocuments documents);

    /** Takes away everything, as for a new ledger. */
    void empty();

    CommitLog log();

    ProofStore proofs();

    /** As {@code verify store} opens it. */
    StoredCommits commits();

    /** The event or first event that a stored document is about; none for those of the tree. */
    OptionalLong position(String kind, Map<String, Object> row, Optional<Map<String, Object>> owner);

    /** What in a document of this kind is its key. */
    List<String> keys(String kind);

    @Override
    void close();
}
