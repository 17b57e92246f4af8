package org.progressledger.ledger.log.embedded;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.progressledger.ledger.log.LedgerEvent;

/** The columns that an event and a snapshot share, in one order for reading and writing. */
final class EventRow {

    static final String COLUMNS = "id, stream, sequence, aggregate, type, revision, at, metadata, payload";
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?";

    private EventRow() {}

    static void write(LedgerEvent event, PreparedStatement statement, int firstPlace) throws SQLException {
        statement.setString(firstPlace, event.id());
        statement.setString(firstPlace + 1, event.stream());
        statement.setLong(firstPlace + 2, event.sequence());
        statement.setString(firstPlace + 3, event.aggregate());
        statement.setString(firstPlace + 4, event.type());
        statement.setString(firstPlace + 5, event.revision());
        statement.setLong(firstPlace + 6, event.at().toEpochMilli());
        statement.setString(firstPlace + 7, event.metadata());
        statement.setString(firstPlace + 8, event.payload());
    }

    static LedgerEvent read(ResultSet row) throws SQLException {
        return new LedgerEvent(
                text(row, 1),
                text(row, 2),
                row.getLong(3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                Instant.ofEpochMilli(row.getLong(7)),
                text(row, 8),
                text(row, 9));
    }

    /** The driver hands bytes over more quickly than it makes texts. */
    private static String text(ResultSet row, int column) throws SQLException {
        return new String(row.getBytes(column), StandardCharsets.UTF_8);
    }
}
