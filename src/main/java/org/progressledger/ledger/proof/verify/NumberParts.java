package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of three numbers put aside in parts by their first, each part in the order of arrival. Many rows go to a file of
 * their own that has no name any more when this is closed: the memory taken does not grow with them.
 */
final class NumberParts implements AutoCloseable {

    /** Numbers in a row. */
    static final int ROW = 3;

    private static final int PARTS = 64;
    private static final int ROWS_IN_MEMORY = 1_024;

    private final ByteBuffer[] waiting = new ByteBuffer[PARTS];
    private final @Nullable FileChannel[] files = new FileChannel[PARTS];

    NumberParts() {
        for (int part = 0; part < PARTS; part++) {
            waiting[part] = ByteBuffer.allocate(ROWS_IN_MEMORY * ROW * Long.BYTES);
        }
    }

    void add(long key, long second, long third) {
        int part = (int) (key >>> 58);
        ByteBuffer rows = waiting[part];
        rows.putLong(key).putLong(second).putLong(third);
        if (!rows.hasRemaining()) {
            write(part, rows);
        }
    }

    private void write(int part, ByteBuffer rows) {
        try {
            FileChannel file = files[part];
            if (file == null) {
                file = open();
                files[part] = file;
            }
            rows.flip();
            while (rows.hasRemaining()) {
                file.write(rows);
            }
            rows.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileChannel open() throws IOException {
        Path path = Files.createTempFile("progress-ledger-verify", ".rows");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Hands over part after part, all rows of one key in the same. */
    void forEachPart(Consumer<long[]> taker) {
        for (int part = 0; part < PARTS; part++) {
            taker.accept(rows(part));
        }
    }

    private long[] rows(int part) {
        try {
            FileChannel file = files[part];
            ByteBuffer memory = waiting[part].flip();
            int stored = file == null ? 0 : Math.toIntExact(file.size());
            ByteBuffer all = ByteBuffer.allocate(stored + memory.remaining());
            if (file != null) {
                file.position(0);
                while (all.position() < stored && file.read(all) >= 0) {
                    continue;
                }
            }
            LongBuffer numbers = all.put(memory).flip().asLongBuffer();
            long[] rows = new long[numbers.remaining()];
            numbers.get(rows);
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        for (FileChannel file : files) {
            if (file != null) {
                try {
                    file.close();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
    }
}
