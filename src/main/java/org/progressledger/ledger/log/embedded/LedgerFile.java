package org.progressledger.ledger.log.embedded;

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
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The SQLite file: how it is opened, and which file is ours. */
final class LedgerFile {

    /** Marks a SQLite file as a ledger: "PLdg". */
    private static final int APPLICATION = 0x504C6467;

    private static final int MILLISECONDS_TO_WAIT_FOR_A_LOCK = 10_000;

    /** Streams are appended to in no order, so their index is written all over: it should stay in memory. */
    private static final int KIBIBYTES_OF_CACHE_FOR_WRITING = 64 * 1024;

    /** About 16 MiB: large groups are moved into the file together. */
    private static final int PAGES_IN_THE_WRITE_AHEAD_LOG = 4_000;

    private final Path path;

    private LedgerFile(Path path) {
        this.path = path;
    }

    /** Opens the file, making it and its directory when there is none. */
    static LedgerFile open(Path path) {
        LedgerFile file = new LedgerFile(path);
        try (Connection connection = file.connectForWriting()) {
            file.prepare(connection);
        } catch (SQLException unreadable) {
            throw new LedgerUnavailableException(
                    "The file %s cannot be opened as a ledger: %s".formatted(path, unreadable.getMessage()),
                    unreadable);
        }
        return file;
    }

    Path path() {
        return path;
    }

    /** Every transaction is on disk when its commit returns. Transactions are begun and ended by the caller. */
    Connection connectForWriting() throws SQLException {
        SQLiteConfig config = sharedConfiguration();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setCacheSize(-KIBIBYTES_OF_CACHE_FOR_WRITING);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA wal_autocheckpoint = " + PAGES_IN_THE_WRITE_AHEAD_LOG);
        }
        connection.setAutoCommit(false);
        return connection;
    }

    Connection connectForReading() throws SQLException {
        Connection connection = sharedConfiguration().createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA query_only = ON");
        }
        return connection;
    }

    private static SQLiteConfig sharedConfiguration() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(MILLISECONDS_TO_WAIT_FOR_A_LOCK);
        return config;
    }

    private void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int application = number(statement, "PRAGMA application_id");
            if (application == 0 && number(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
                statement.executeUpdate(schema());
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
                statement.executeUpdate("PRAGMA user_version = " + CommitLog.FORMAT);
                connection.commit();
            } else {
                requireLedger(connection, path);
            }
        }
    }

    /** @throws LedgerUnavailableException if it is another SQLite file, or of another format */
    static void requireLedger(Connection connection, Path path) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int format = number(statement, "PRAGMA user_version");
            if (number(statement, "PRAGMA application_id") != APPLICATION) {
                throw new LedgerUnavailableException(
                        "The file %s is a SQLite file but not a ledger: name another one".formatted(path), null);
            }
            if (format != CommitLog.FORMAT) {
                throw new LedgerUnavailableException(
                        "The ledger file %s has format %d, but this version reads format %d: use the version that wrote it"
                                .formatted(path, format, CommitLog.FORMAT),
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
                Objects.requireNonNull(LedgerFile.class.getResourceAsStream("schema.sql"), "schema.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes the directory that holds the file. */
    static void makeDirectory(Path path) {
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException unmakeable) {
            throw new LedgerUnavailableException(
                    "The directory %s cannot be made: check who owns the directory above it"
                            .formatted(path.getParent()),
                    unmakeable);
        }
    }
}
