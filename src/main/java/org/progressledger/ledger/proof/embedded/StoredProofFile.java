package org.progressledger.ledger.proof.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.embedded.ReadOnlyFile;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.StoredProofs;
import org.progressledger.ledger.proof.Tile;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TreeTip;

/** A file of proofs opened to be looked at, also while another process has it open to write. For one thread at a time. */
public final class StoredProofFile implements StoredProofs {

    private final Path path;
    private final Connection connection;

    /** @throws LedgerUnavailableException if it cannot be read, or is not a file of proofs of this format */
    public StoredProofFile(Path path) {
        this.path = path;
        try {
            connection = ReadOnlyFile.connect(path);
            ProofFile.requireProofs(connection, path);
        } catch (SQLException unreadable) {
            throw unavailable(unreadable);
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        try {
            return work.in(connection);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    @Override
    public TreeTip tip() {
        return read(ProofRows::tip);
    }

    @Override
    public Optional<Tile> full(int level, long index) {
        return read(file -> ProofRows.full(file, new TileAddress(level, index, TileAddress.FULL)));
    }

    @Override
    public Optional<SignedNote> note(String name) {
        return read(file -> ProofRows.note(file, name));
    }

    private LedgerUnavailableException unavailable(SQLException failed) {
        return new LedgerUnavailableException(
                "The file of proofs %s cannot be read: %s".formatted(path, failed.getMessage()), failed);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException unclosed) {
            throw unavailable(unclosed);
        }
    }
}
