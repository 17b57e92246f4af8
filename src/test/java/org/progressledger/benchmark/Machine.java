package org.progressledger.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/** What the figures were measured on, and the floor below which no durable figure can fall. */
final class Machine {

    private Machine() {}

    static String description() {
        Runtime runtime = Runtime.getRuntime();
        return "%s, Java %s (%s), %s %s, %d cores, heap up to %d MiB"
                .formatted(
                        LocalDate.now(),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        runtime.availableProcessors(),
                        runtime.maxMemory() / (1024 * 1024));
    }

    /** Appends of 4 KiB to a file, each forced to disk, per second. */
    static double forcedWritesPerSecond(Path directory, double seconds) {
        Path file = directory.resolve("floor");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer block = ByteBuffer.allocateDirect(4096);
            return Callers.perSecond(1, seconds, () -> {
                try {
                    block.clear();
                    channel.write(block);
                    channel.force(false);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
