package org.progressledger.intake.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Stops an archive part that unpacks to more than it may, whatever size the archive declares for it. */
final class LimitedInputStream extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedInputStream(InputStream input, long limit) {
        super(input);
        this.limit = limit;
    }

    /** Reads to the end and closes; answers how many bytes that were. */
    static long drain(InputStream input, long limit) throws IOException {
        try (LimitedInputStream limited = new LimitedInputStream(input, limit)) {
            limited.transferTo(OutputStream.nullOutputStream());
            return limited.count();
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    /** Bytes handed out so far. */
    long count() {
        return read;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw new UnreadableFileException(FileFault.ZIP_BOMB);
        }
    }
}
