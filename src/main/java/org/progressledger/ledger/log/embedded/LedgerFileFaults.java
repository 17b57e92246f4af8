package org.progressledger.ledger.log.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what makes a ledger file unfit to write, at a cost that does not grow with the file: a missing unique key, or a
 * last commit that does not end where the events end.
 */
final class LedgerFileFaults {

    private static final String UNIQUE_KEYS = """
            SELECT list."unique" AND NOT list.partial,
                   (SELECT group_concat(info.name, ', ') FROM pragma_index_info(list.name) AS info)
            FROM pragma_index_list('events') AS list""";

    private static final String PRIMARY_KEY =
            "SELECT name FROM pragma_table_info('%s') WHERE pk = 1 AND type = 'INTEGER'";

    private static final String NEXT_AFTER_COMMITS =
            "SELECT coalesce((SELECT position + events FROM commits ORDER BY position DESC LIMIT 1), 0)";
    private static final String NEXT_AFTER_EVENTS = "SELECT coalesce(max(position) + 1, 0) FROM events";
    private static final String EVENTS_OF_LAST_COMMIT =
            "SELECT count(*) FROM events WHERE position >= (SELECT max(position) FROM commits)";
    private static final String SIZE_OF_LAST_COMMIT =
            "SELECT coalesce((SELECT events FROM commits ORDER BY position DESC LIMIT 1), 0)";

    private final Connection connection;

    LedgerFileFaults(Connection connection) {
        this.connection = connection;
    }

    List<String> find() throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            List<String> uniqueKeys = uniqueKeys(statement);
            for (String columns : List.of("stream, sequence", "id")) {
                if (!uniqueKeys.contains(columns)) {
                    faults.add("The unique index on events (%s) is missing: restore the file from a copy."
                            .formatted(columns));
                }
            }
            for (String table : List.of("commits", "events")) {
                if (!first(statement, PRIMARY_KEY.formatted(table)).equals("position")) {
                    faults.add("The primary key of %s is not the position: restore the file from a copy."
                            .formatted(table));
                }
            }
            if (!first(statement, NEXT_AFTER_COMMITS).equals(first(statement, NEXT_AFTER_EVENTS))
                    || !first(statement, EVENTS_OF_LAST_COMMIT).equals(first(statement, SIZE_OF_LAST_COMMIT))) {
                faults.add("The last commit does not end where the events end: restore the file from a copy.");
            }
        }
        return faults;
    }

    private static List<String> uniqueKeys(Statement statement) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(UNIQUE_KEYS)) {
            while (row.next()) {
                if (row.getBoolean(1)) {
                    keys.add(row.getString(2));
                }
            }
        }
        return keys;
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
