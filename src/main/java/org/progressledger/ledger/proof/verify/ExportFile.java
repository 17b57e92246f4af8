package org.progressledger.ledger.proof.verify;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.progressledger.ledger.proof.EntryBundle;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/** An export: one line per event, compressed with gzip or not. */
final class ExportFile implements EntrySource {

    private static final int CHUNK = 1 << 20;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    /** A commit takes at most 16 MiB, and a control character in a text six times its room. */
    private static final int LONGEST_LINE = 128 << 20;

    private final Path file;
    private final long total;
    private long done;
    private long position;

    ExportFile(Path file) throws IOException {
        this.file = file;
        this.total = Files.size(file);
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public void read(EntryTaker taker) throws IOException {
        done = 0;
        position = 0;
        try (InputStream counted = new Counting(Files.newInputStream(file));
                InputStream lines = uncompressed(new BufferedInputStream(counted, CHUNK))) {
            readLines(lines, taker);
        } catch (EOFException | ZipException damaged) {
            throw malformed(String.valueOf(damaged.getMessage()));
        }
    }

    private final class Counting extends FilterInputStream {

        private Counting(InputStream source) {
            super(source);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            done += Math.max(0, read);
            return read;
        }
    }

    private static InputStream uncompressed(InputStream stored) throws IOException {
        stored.mark(2);
        boolean compressed = stored.read() == 0x1F && stored.read() == 0x8B;
        stored.reset();
        return compressed ? new GZIPInputStream(stored, CHUNK) : stored;
    }

    private void readLines(InputStream lines, EntryTaker taker) throws IOException {
        byte[] buffer = new byte[CHUNK];
        int filled = 0;
        while (true) {
            if (filled == buffer.length) {
                if (buffer.length >= LONGEST_LINE) {
                    throw malformed("a line without an end");
                }
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int read = lines.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                if (filled > 0) {
                    throw malformed("the last line has no newline");
                }
                return;
            }
            int searchFrom = filled;
            filled += read;
            int start = 0;
            for (int end = newline(buffer, searchFrom, filled); end >= 0; end = newline(buffer, start, filled)) {
                if (!takeLine(buffer, start, end - start, taker)) {
                    return;
                }
                start = end + 1;
            }
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
        }
    }

    /** Looks at eight bytes at once: a byte of the difference to eight newlines is 0 where there is one. */
    private static int newline(byte[] bytes, int start, int end) {
        int place = start;
        for (; place + Long.BYTES <= end; place += Long.BYTES) {
            long difference = (long) LONGS.get(bytes, place) ^ NEWLINES;
            long zeroes = difference - LOWEST_BITS & ~difference & HIGHEST_BITS;
            if (zeroes != 0) {
                return place + Long.numberOfTrailingZeros(zeroes) / Byte.SIZE;
            }
        }
        for (; place < end; place++) {
            if (bytes[place] == '\n') {
                return place;
            }
        }
        return -1;
    }

    private boolean takeLine(byte[] bytes, int start, int length, EntryTaker taker) {
        boolean wanted;
        if (length <= EntryBundle.LONGEST_ENTRY) {
            wanted = taker.take(bytes, start, length, true);
        } else {
            byte[] entry = entryOf(Arrays.copyOfRange(bytes, start, start + length));
            wanted = taker.take(entry, 0, entry.length, false);
        }
        position++;
        return wanted;
    }

    private byte[] entryOf(byte[] line) {
        try {
            return LeafEncoding.entryOfLine(line);
        } catch (MalformedProofException malformed) {
            throw malformed(String.valueOf(malformed.getMessage()));
        }
    }

    private FalseSourceException malformed(String found) {
        return new FalseSourceException(Finding.at(position, Kind.MALFORMED, "", "", found));
    }
}
