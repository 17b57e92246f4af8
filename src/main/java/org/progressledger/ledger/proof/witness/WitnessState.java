package org.progressledger.ledger.proof.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignedNote;

/**
 * The latest cosigned checkpoint of each log, one file each in a directory that belongs to one witness process. A
 * checkpoint is on the disk, under its name, when {@link #keep} returns; a process that dies before leaves the one before.
 */
final class WitnessState implements AutoCloseable {

    private static final int MOST_UNPROVEN = 100;

    private final Path directory;
    private final FileChannel lockFile;

    /** @throws IOException if the directory cannot be used, or another process uses it */
    WitnessState(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        lockFile = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            lockFile.close();
            throw inUse();
        }
    }

    private IOException inUse() {
        return new IOException(
                "The directory %s is in use by another witness: give each its own, two would cosign two histories"
                        .formatted(directory));
    }

    /** @throws MalformedProofException if what is kept is damaged: then nothing is to be cosigned for this log */
    Optional<SignedNote> latest(KnownLog log) {
        Path file = file(log);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            if (Checkpoint.parse(note.text()).origin().equals(log.origin())) {
                return Optional.of(note);
            }
            throw new MalformedProofException("%s holds a checkpoint of another log than %s: restore it from a copy"
                    .formatted(file, log.origin()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void keep(KnownLog log, SignedNote checkpoint) {
        write(file(log), checkpoint.bytes());
    }

    /** Keeps the second of two signed checkpoints that cannot both be of one log, beside the first. */
    void keepFork(KnownLog log, SignedNote first, SignedNote second) {
        keepBoth(log.hash() + ".fork-", first, second);
    }

    /**
     * Keeps a signed checkpoint to which no proof led from the first, beside it: a log that has not forked can still give
     * one. Because anybody can send a good checkpoint with a bad proof, {@value #MOST_UNPROVEN} are kept of a log.
     */
    void keepUnproven(KnownLog log, SignedNote first, SignedNote second) {
        String prefix = log.hash() + ".unproven-";
        if (files(prefix) < 2 * MOST_UNPROVEN) {
            keepBoth(prefix, first, second);
        }
    }

    private long files(String prefix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keepBoth(String prefix, SignedNote first, SignedNote second) {
        String name = prefix + Hash.sha256(second.bytes()).hex();
        write(directory.resolve(name + "-kept"), first.bytes());
        write(directory.resolve(name + "-refused"), second.bytes());
    }

    private Path file(KnownLog log) {
        return directory.resolve(log.hash() + ".checkpoint");
    }

    private void write(Path file, byte[] content) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceDirectory();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A rename is on the disk when the directory is. */
    private void forceDirectory() throws IOException {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
