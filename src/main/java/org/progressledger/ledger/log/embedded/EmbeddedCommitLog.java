package org.progressledger.ledger.log.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.progressledger.ledger.log.AppendResult;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Head;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.UnknownOutcomeException;

/**
 * The log in one SQLite file, for one process at a time. Readers have connections of their own and neither wait for the
 * writer nor hold it up.
 */
public final class EmbeddedCommitLog implements CommitLog {

    private static final int EVENTS_IN_A_PAGE = 1_000;
    private static final long BYTES_IN_A_PAGE = 8L * 1024 * 1024;

    private final LedgerFileLock fileLock;
    private final LedgerFile file;
    private final LedgerFileReaders readers;
    private final Object writing = new Object();
    private @Nullable LedgerFileWriter writer;
    private boolean closed;

    /**
     * Opens the ledger file, making it and its directory when there is none.
     *
     * @throws LedgerUnavailableException if another process has it open, or the file is not a ledger of this format
     */
    public EmbeddedCommitLog(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        LedgerFile.makeDirectory(absolute);
        fileLock = LedgerFileLock.acquire(absolute);
        try {
            file = LedgerFile.open(absolute);
            readers = new LedgerFileReaders(file);
        } catch (RuntimeException unusable) {
            fileLock.close();
            throw unusable;
        }
    }

    @Override
    public AppendResult append(List<Commit> commits) {
        commits.forEach(Commit::requireStorable);
        return write(fileWriter -> fileWriter.append(commits));
    }

    @Override
    public Head head() {
        return readers.read(LedgerFileReader::head);
    }

    @Override
    public Optional<Commit> commitAt(long position) {
        return readers.read(reader -> reader.commitAt(position));
    }

    @Override
    public CommitCursor read(long position) {
        long start = readers.read(reader -> reader.startOfCommitHolding(position));
        return new PagedCommits(
                start, from -> readers.read(reader -> reader.page(from, EVENTS_IN_A_PAGE, BYTES_IN_A_PAGE)));
    }

    @Override
    public List<LedgerEvent> readStream(String stream, long sequence, int limit) {
        return readers.read(reader -> reader.readStream(stream, sequence, limit));
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return readers.read(reader -> reader.lastSequence(stream));
    }

    @Override
    public OptionalLong lastSequence(String stream, long position) {
        return readers.read(reader -> reader.lastSequence(stream, position));
    }

    @Override
    public long knownAt(Instant instant) {
        return readers.read(reader -> reader.knownAt(instant));
    }

    @Override
    public OptionalLong firstStampedFrom(Instant instant) {
        return readers.read(reader -> reader.firstStampedFrom(instant));
    }

    @Override
    public void storeSnapshot(LedgerEvent snapshot) {
        write(fileWriter -> {
            fileWriter.storeSnapshot(snapshot);
            return snapshot;
        });
    }

    @Override
    public Optional<LedgerEvent> snapshot(String stream) {
        return readers.read(reader -> reader.snapshot(stream));
    }

    @Override
    public List<String> faults() {
        return readers.read(LedgerFileReader::faults);
    }

    @Override
    public void close() {
        try {
            synchronized (writing) {
                closed = true;
                closeWriter();
            }
            readers.close();
        } catch (SQLException failed) {
            throw unavailable(failed);
        } finally {
            fileLock.close();
        }
    }

    private interface Writing<T> {
        T to(LedgerFileWriter fileWriter) throws SQLException;
    }

    private <T> T write(Writing<T> action) {
        synchronized (writing) {
            if (closed) {
                throw new LedgerUnavailableException("The ledger file %s is closed".formatted(file.path()), null);
            }
            try {
                if (writer == null) {
                    writer = new LedgerFileWriter(file);
                }
                return action.to(writer);
            } catch (SQLException failed) {
                closeWriterAfter(failed);
                throw unavailable(failed);
            } catch (LedgerUnavailableException | UnknownOutcomeException failed) {
                closeWriterAfter(failed);
                throw failed;
            }
        }
    }

    private void closeWriterAfter(Exception failure) {
        try {
            closeWriter();
        } catch (SQLException unclosed) {
            failure.addSuppressed(unclosed);
        }
    }

    private void closeWriter() throws SQLException {
        LedgerFileWriter open = writer;
        writer = null;
        if (open != null) {
            open.close();
        }
    }

    private LedgerUnavailableException unavailable(SQLException failed) {
        return new LedgerUnavailableException(
                "The ledger file %s cannot be used: %s".formatted(file.path(), failed.getMessage()), failed);
    }
}
