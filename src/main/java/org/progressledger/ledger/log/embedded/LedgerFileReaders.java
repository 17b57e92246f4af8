package org.progressledger.ledger.log.embedded;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.progressledger.ledger.log.LedgerUnavailableException;

/** Readers that wait for use. There are as many as were ever used at the same time. */
final class LedgerFileReaders implements AutoCloseable {

    interface Reading<T> {
        T from(LedgerFileReader reader) throws SQLException;
    }

    private final LedgerFile file;
    private final ConcurrentLinkedDeque<LedgerFileReader> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    LedgerFileReaders(LedgerFile file) {
        this.file = file;
    }

    <T> T read(Reading<T> reading) {
        if (closed) {
            throw new LedgerUnavailableException("The ledger file %s is closed".formatted(file.path()), null);
        }
        try {
            LedgerFileReader waiting = idle.poll();
            LedgerFileReader reader = waiting == null ? new LedgerFileReader(file) : waiting;
            return readWith(reader, reading);
        } catch (SQLException failed) {
            throw new LedgerUnavailableException(
                    "The ledger file %s cannot be read: %s".formatted(file.path(), failed.getMessage()), failed);
        }
    }

    private <T> T readWith(LedgerFileReader reader, Reading<T> reading) throws SQLException {
        try {
            T answer = reading.from(reader);
            idle.push(reader);
            if (closed) {
                close();
            }
            return answer;
        } catch (SQLException | RuntimeException failed) {
            reader.close();
            throw failed;
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (LedgerFileReader reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.close();
        }
    }
}
