package org.progressledger.audit.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A pack as a zip, written file by file. There is one way only to write given files: uncompressed, because compressed they
 * depend on who compressed them, and with one time for all; so whatever is changed in a zip is noticed.
 */
final class PackZip implements PackTarget {

    private static final LocalDateTime TIME_OF_ALL_FILES = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    PackZip(OutputStream output) {
        this.zip = new ZipOutputStream(output);
        zip.setMethod(ZipOutputStream.STORED);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME_OF_ALL_FILES);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Writes the end of the zip; what it is written to is left open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
