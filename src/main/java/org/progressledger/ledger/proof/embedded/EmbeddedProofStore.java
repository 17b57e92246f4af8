package org.progressledger.ledger.proof.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.proof.DifferentTileException;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.Tile;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TreeTip;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Tree and notes in a SQLite file of their own, so that neither waits for a commit of the ledger (decision 0205). A note
 * is on disk before {@link #replace} answers; the last tiles may be lost with the power, and grow again.
 */
public final class EmbeddedProofStore implements ProofStore {

    private final ProofFile file;
    private final Object reading = new Object();
    private final Object writing = new Object();
    private final Connection reader;
    private final Connection treeWriter;
    private final Connection noteWriter;

    /** Opens the file, making it and its directory when there is none. */
    public EmbeddedProofStore(Path path) {
        file = ProofFile.open(path);
        try {
            reader = file.connectForReading();
            treeWriter = file.connectForWriting(SynchronousMode.NORMAL);
            noteWriter = file.connectForWriting(SynchronousMode.FULL);
        } catch (SQLException unusable) {
            throw unavailable(unusable);
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        synchronized (reading) {
            try {
                return work.in(reader);
            } catch (SQLException failed) {
                throw unavailable(failed);
            }
        }
    }

    /** Takes the lock of the file before it reads what it will replace. */
    private boolean write(Connection connection, Work<Boolean> work) {
        synchronized (writing) {
            try {
                execute(connection, "BEGIN IMMEDIATE");
                boolean kept = work.in(connection);
                execute(connection, kept ? "COMMIT" : "ROLLBACK");
                return kept;
            } catch (SQLException failed) {
                rollBackAfter(connection, failed);
                throw unavailable(failed);
            } catch (RuntimeException failed) {
                rollBackAfter(connection, failed);
                throw failed;
            }
        }
    }

    /** SQLite may have ended the transaction by itself already, and then says so. */
    private static void rollBackAfter(Connection connection, Exception failure) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException endedAlready) {
            failure.addSuppressed(endedAlready);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public TreeTip tip() {
        return read(ProofRows::tip);
    }

    @Override
    public Optional<Tile> full(int level, long index) {
        return read(connection -> ProofRows.full(connection, new TileAddress(level, index, TileAddress.FULL)));
    }

    @Override
    public boolean grow(TreeTip seen, TreeTip next, List<Tile> full) {
        return write(treeWriter, connection -> {
            if (ProofRows.tip(connection).size() != seen.size()) {
                return false;
            }
            for (Tile tile : full) {
                insert(connection, tile);
            }
            put(connection, next);
            return true;
        });
    }

    private static void insert(Connection connection, Tile tile) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO tiles (level, number, format, hashes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setInt(1, tile.address().level());
            insert.setLong(2, tile.address().index());
            insert.setInt(3, FORMAT);
            insert.setBytes(4, tile.bytes());
            if (insert.executeUpdate() == 0) {
                byte[] stored = ProofRows.full(connection, tile.address())
                        .map(Tile::bytes)
                        .orElse(new byte[0]);
                if (!Arrays.equals(stored, tile.bytes())) {
                    throw new DifferentTileException(tile.address());
                }
            }
        }
    }

    private static void put(Connection connection, TreeTip tip) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(
                "INSERT INTO tip (id, format, size, partial) VALUES (0, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                        + " format = excluded.format, size = excluded.size, partial = excluded.partial")) {
            put.setInt(1, FORMAT);
            put.setLong(2, tip.size());
            put.setBytes(3, tip.bytes());
            put.executeUpdate();
        }
    }

    @Override
    public Optional<SignedNote> note(String name) {
        return read(connection -> ProofRows.note(connection, name));
    }

    @Override
    public boolean replace(String name, Optional<SignedNote> seen, SignedNote next) {
        return write(noteWriter, connection -> {
            if (!ProofRows.note(connection, name).equals(seen)) {
                return false;
            }
            try (PreparedStatement put = connection.prepareStatement(
                    "INSERT INTO notes (name, format, note) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                            + " format = excluded.format, note = excluded.note")) {
                put.setString(1, name);
                put.setInt(2, FORMAT);
                put.setString(3, next.format());
                put.executeUpdate();
            }
            return true;
        });
    }

    @Override
    public void close() {
        synchronized (writing) {
            synchronized (reading) {
                try {
                    reader.close();
                    noteWriter.close();
                    treeWriter.close();
                } catch (SQLException unclosed) {
                    throw unavailable(unclosed);
                }
            }
        }
    }

    private LedgerUnavailableException unavailable(SQLException failed) {
        return new LedgerUnavailableException(
                "The file of proofs %s cannot be used: %s".formatted(file.path(), failed.getMessage()), failed);
    }
}
