package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.log.embedded.StoredLedgerFile;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.embedded.EmbeddedProofStore;

/** The two SQLite files, changed with plain JDBC after their triggers, unique indexes and checks were taken away. */
final class DrilledFiles implements DrilledStore {

    private static final List<String> NOT_DROPPED = List.of("commits_by_recorded_at", "commits_by_stamped_up_to");

    private final Path directory;
    private final Map<String, Path> fileOfTable = new LinkedHashMap<>();

    DrilledFiles(Path directory) {
        this.directory = directory;
    }

    private Path ledger() {
        return directory.resolve("ledger.sqlite");
    }

    private Path proof() {
        return directory.resolve("proof.sqlite");
    }

    @Override
    public String name() {
        return "SQLite";
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static <T> T with(Path file, Work<T> work) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return work.in(connection);
        } catch (SQLException refused) {
            throw new RefusedByStoreException(refused);
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    @Override
    public StoredDocuments read() {
        Map<String, List<Map<String, Object>>> kinds = new LinkedHashMap<>();
        for (Path file : List.of(ledger(), proof())) {
            with(file, connection -> {
                for (String table :
                        names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
                    fileOfTable.put(table, file);
                    kinds.put(table, rows(connection, table));
                }
                return true;
            });
        }
        return new StoredDocuments(kinds);
    }

    private static List<Map<String, Object>> rows(Connection connection, String table) throws SQLException {
        List<String> columns = names(connection, "SELECT name FROM pragma_table_info('%s')".formatted(table));
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM %s ORDER BY 1, 2".formatted(table))) {
            while (row.next()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                for (String column : columns) {
                    Object value = row.getObject(column);
                    fields.put(column, value instanceof Integer number ? Long.valueOf(number) : value);
                }
                rows.add(fields);
            }
        }
        return rows;
    }

    @Override
    public void write(StoredDocuments documents) {
        for (Path file : List.of(ledger(), proof())) {
            with(file, connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA synchronous = OFF");
                    statement.execute("PRAGMA ignore_check_constraints = ON");
                    for (String trigger : names(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
                        statement.execute("DROP TRIGGER " + trigger);
                    }
                    for (String index : names(
                            connection, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")) {
                        if (!NOT_DROPPED.contains(index)) {
                            statement.execute("DROP INDEX " + index);
                        }
                    }
                }
                connection.setAutoCommit(false);
                for (String table : documents.kinds().keySet()) {
                    if (file.equals(fileOfTable.get(table))) {
                        replace(connection, table, documents.rows(table));
                    }
                }
                connection.commit();
                return true;
            });
        }
    }

    private static void replace(Connection connection, String table, List<Map<String, Object>> rows)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + table);
        }
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(rows.get(0).keySet());
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), places))) {
            for (Map<String, Object> row : rows) {
                for (int index = 0; index < columns.size(); index++) {
                    insert.setObject(index + 1, row.get(columns.get(index)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void empty() {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public CommitLog log() {
        return new EmbeddedCommitLog(ledger());
    }

    @Override
    public ProofStore proofs() {
        return new EmbeddedProofStore(proof());
    }

    @Override
    public StoredCommits commits() {
        return new StoredLedgerFile(ledger());
    }

    @Override
    public OptionalLong position(String kind, Map<String, Object> row, Optional<Map<String, Object>> owner) {
        return row.get("position") instanceof Long position ? OptionalLong.of(position) : OptionalLong.empty();
    }

    @Override
    public List<String> keys(String kind) {
        return switch (kind) {
            case StoredDocuments.COMMITS, StoredDocuments.EVENTS -> List.of("position");
            case "tiles" -> List.of("level", "number");
            case "notes" -> List.of("name");
            case "snapshots" -> List.of("stream");
            default -> List.of("id");
        };
    }

    @Override
    public void close() {}
}
