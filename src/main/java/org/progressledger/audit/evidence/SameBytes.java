package org.progressledger.audit.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Takes what is written for a comparison with a file; throws {@link FalsePackException} at the first other byte. */
final class SameBytes extends OutputStream {

    private final InputStream file;

    SameBytes(Path path) throws IOException {
        this.file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    @Override
    public void write(int expected) throws IOException {
        require(file.read() == (expected & 0xff));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] there = file.readNBytes(length);
        require(Arrays.equals(bytes, offset, offset + length, there, 0, there.length));
    }

    void requireEnd() throws IOException {
        require(file.read() < 0);
    }

    private static void require(boolean same) {
        if (!same) {
            throw new FalsePackException("", "the zip as it was written", "a zip that was changed");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
