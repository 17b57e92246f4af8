package org.progressledger.audit.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where packs are made: a directory of this process that nobody else may read, for there is personal data in it. What a
 * process left that was killed, the next one that starts deletes; a lock tells which directory is in use.
 */
final class PackDirectory implements AutoCloseable {

    private static final String NAME = "progress-ledger-packs-";
    private static final String LOCK = "lock";

    private final Path directory;
    private final FileChannel lock;

    private PackDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** @param parent is created if it is not there */
    static PackDirectory in(Path parent) throws IOException {
        Files.createDirectories(parent);
        for (Path left : List.copyOf(named(parent))) {
            deleteIfUnused(left);
        }
        Path directory = Files.createTempDirectory(parent, NAME);
        FileChannel lock =
                FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new PackDirectory(directory, lock);
    }

    private static List<Path> named(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .filter(file -> Files.isRegularFile(file.resolve(LOCK)))
                    .toList();
        }
    }

    /** One that cannot be looked into belongs to somebody else and is left alone. */
    private static void deleteIfUnused(Path left) {
        try (FileChannel channel = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                delete(left);
            }
        } catch (IOException | OverlappingFileLockException inUse) {
            return;
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    /** A new empty file, which whoever asks for it deletes. */
    Path newFile() throws IOException {
        return Files.createTempFile(directory, "", ".part");
    }

    /** The files that are there now. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.getFileName().toString().equals(LOCK))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        delete(directory);
        lock.close();
    }
}
