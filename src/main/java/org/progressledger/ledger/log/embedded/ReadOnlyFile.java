package org.progressledger.ledger.log.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/**
 * A SQLite file opened to be looked at: nothing in its directory is written, made or taken away, so that it may lie on a
 * medium that cannot be written.
 *
 * <p>SQLite itself would make a {@code -wal} and a {@code -shm} beside a file in WAL mode, to see whether anybody writes.
 * When there is no {@code -wal} nobody has the file open, everything is in the file, and SQLite is told that it does not
 * change (its {@code immutable}). When there is one, a running system has it open, or was killed, and both files are there
 * already (<a href="https://sqlite.org/wal.html#read_only_databases">SQLite, read-only databases</a>).
 */
public final class ReadOnlyFile {

    private static final int MILLISECONDS_TO_WAIT_FOR_A_LOCK = 10_000;

    private ReadOnlyFile() {}

    /** Whether a process has the file open, or was killed while it had. */
    static boolean isInUse(Path path) {
        return Files.exists(path.resolveSibling(path.getFileName() + "-wal"));
    }

    public static Connection connect(Path path) throws SQLException {
        Path absolute = path.toAbsolutePath().normalize();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(MILLISECONDS_TO_WAIT_FOR_A_LOCK);
        return config.createConnection(
                "jdbc:sqlite:" + absolute.toUri() + (isInUse(absolute) ? "?mode=ro" : "?immutable=1"));
    }
}
