package org.progressledger.ledger.proof.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.Tile;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TreeTip;

/** How the rows of a file of proofs are read. */
final class ProofRows {

    private ProofRows() {}

    static TreeTip tip(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT size, partial, format, id FROM tip ORDER BY id");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return TreeTip.EMPTY;
            }
            requireFormat("tip", row.getInt(3));
            if (row.getInt(4) != 0) {
                throw new MalformedProofException(
                        "What is stored as tip is not what the ledger wrote: its id is not 0");
            }
            return TreeTip.of(row.getLong(1), row.getBytes(2));
        }
    }

    static Optional<Tile> full(Connection connection, TileAddress address) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT hashes, format FROM tiles WHERE level = ? AND number = ?")) {
            query.setInt(1, address.level());
            query.setLong(2, address.index());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                requireFormat(address.path(), row.getInt(2));
                return Optional.of(Tile.of(address, row.getBytes(1)));
            }
        }
    }

    static Optional<SignedNote> note(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT note, format FROM notes WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                requireFormat(name, row.getInt(2));
                return Optional.of(SignedNote.parse(row.getString(1)));
            }
        }
    }

    private static void requireFormat(String what, int format) {
        if (format != ProofStore.FORMAT) {
            throw new MalformedProofException(
                    "What is stored as %s is not what the ledger wrote: its format is %d, not %d"
                            .formatted(what, format, ProofStore.FORMAT));
        }
    }
}
