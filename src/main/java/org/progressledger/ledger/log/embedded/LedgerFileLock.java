package org.progressledger.ledger.log.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.progressledger.ledger.log.LedgerUnavailableException;

/**
 * Keeps other processes away from a ledger file. The lock is on a file of its own beside it: closing any handle of the
 * ledger file itself would release the locks that SQLite holds there. The operating system frees it when the process ends,
 * however it ends.
 */
final class LedgerFileLock implements AutoCloseable {

    private final FileChannel channel;

    private LedgerFileLock(FileChannel channel) {
        this.channel = channel;
    }

    static LedgerFileLock acquire(Path ledger) {
        Path lockFile = ledger.resolveSibling(ledger.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new LedgerUnavailableException(
                        "The ledger file %s is in use by process %s, and one process at a time may use it: end that process, or name another directory"
                                .formatted(ledger, Files.readString(lockFile).strip()),
                        null);
            }
            String holder = ProcessHandle.current().pid() + System.lineSeparator();
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return new LedgerFileLock(channel);
        } catch (IOException unusable) {
            throw new LedgerUnavailableException(
                    "The lock file %s cannot be written: check that the directory exists and who owns it"
                            .formatted(lockFile),
                    unusable);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unclosed) {
            throw new LedgerUnavailableException("The lock file of the ledger cannot be closed", unclosed);
        }
    }
}
