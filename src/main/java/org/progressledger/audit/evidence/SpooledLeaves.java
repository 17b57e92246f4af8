package org.progressledger.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;

/**
 * The events of a pack in a file beside it, written in the order of the ledger and read in that of the account. The ledger
 * is gone through once, however far apart in it lies what stands together in the account. For one thread at a time.
 */
final class SpooledLeaves implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long[] positions;
    /** Where the line of each position begins, and behind them where the last one ends. */
    private final long[] begins;

    private final RandomAccessFile lines;

    private SpooledLeaves(Path file, long[] positions, long[] begins) throws IOException {
        this.file = file;
        this.positions = positions;
        this.begins = begins;
        this.lines = new RandomAccessFile(file.toFile(), "r");
    }

    /** @param looker sees each event once, in the order of the ledger */
    static SpooledLeaves of(LedgerLeaves ledger, long[] positions, PackDirectory directory, Consumer<Leaf> looker)
            throws IOException {
        long[] sorted = positions.clone();
        Arrays.sort(sorted);
        long[] begins = new long[sorted.length + 1];
        Path file = directory.newFile();
        boolean isWhole = false;
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            int[] written = {0};
            ledger.read(sorted, leaf -> {
                looker.accept(leaf);
                byte[] line = LeafEncoding.line(leaf).getBytes(UTF_8);
                output.write(line);
                begins[written[0] + 1] = begins[written[0]] + line.length;
                written[0]++;
            });
            isWhole = true;
        } finally {
            if (!isWhole) {
                Files.delete(file);
            }
        }
        return new SpooledLeaves(file, sorted, begins);
    }

    Leaf at(long position) throws IOException {
        int place = Arrays.binarySearch(positions, position);
        byte[] line = new byte[(int) (begins[place + 1] - begins[place])];
        lines.seek(begins[place]);
        lines.readFully(line);
        return LeafEncoding.decode(new String(line, UTF_8));
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.delete(file);
    }
}
