package org.progressledger.ledger.proof.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.proof.ProofStore;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The SQLite file of the proofs: how it is opened, and which file is ours. */
final class ProofFile {

    /** Marks a SQLite file as one of proofs: "PLpf". */
    private static final int APPLICATION = 0x504C7066;

    private static final int MILLISECONDS_TO_WAIT_FOR_A_LOCK = 10_000;

    private final Path path;

    private ProofFile(Path path) {
        this.path = path;
    }

    /** Opens the file, making it and its directory when there is none. */
    static ProofFile open(Path path) {
        ProofFile file = new ProofFile(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(file.path.getParent());
            try (Connection connection = file.connectForWriting(SynchronousMode.FULL)) {
                file.prepare(connection);
            }
            return file;
        } catch (SQLException | IOException unusable) {
            throw new LedgerUnavailableException(
                    "The file %s cannot be opened as a file of proofs: %s".formatted(path, unusable.getMessage()),
                    unusable);
        }
    }

    Path path() {
        return path;
    }

    /**
     * A connection whose transactions are begun and ended in SQL.
     *
     * @param synchronous {@code FULL}: on disk when its commit returns; {@code NORMAL}: sound, but the last may be lost
     */
    Connection connectForWriting(SynchronousMode synchronous) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(MILLISECONDS_TO_WAIT_FOR_A_LOCK);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    Connection connectForReading() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(MILLISECONDS_TO_WAIT_FOR_A_LOCK);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA query_only = ON");
        }
        return connection;
    }

    private void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int application = number(statement, "PRAGMA application_id");
            if (application == 0 && number(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
                connection.setAutoCommit(false);
                statement.executeUpdate(schema());
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
                statement.executeUpdate("PRAGMA user_version = " + ProofStore.FORMAT);
                connection.commit();
            } else {
                requireProofs(connection, path);
            }
        }
    }

    /** @throws LedgerUnavailableException if it is another SQLite file, or of another format */
    static void requireProofs(Connection connection, Path path) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") != APPLICATION
                    || number(statement, "PRAGMA user_version") != ProofStore.FORMAT) {
                throw new LedgerUnavailableException(
                        "The file %s is not a file of proofs of format %d: name another one, or use the version that wrote it"
                                .formatted(path, ProofStore.FORMAT),
                        null);
            }
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String schema() {
        try (InputStream resource =
                Objects.requireNonNull(ProofFile.class.getResourceAsStream("schema.sql"), "schema.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
