package org.progressledger.audit.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A pack as a zip. There is one way only to write given files: uncompressed, because compressed they depend on who
 * compressed them, and with one time for all; so whatever is changed in a zip is noticed.
 */
final class PackFile {

    /** A pack is read as a whole. */
    private static final long LARGEST = 512L << 20;

    private static final LocalDateTime TIME_OF_ALL_FILES = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackFile() {}

    static void write(Map<String, byte[]> files, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output);
        zip.setMethod(ZipOutputStream.STORED);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] content = file.getValue();
            CRC32 checksum = new CRC32();
            checksum.update(content);
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(TIME_OF_ALL_FILES);
            entry.setSize(content.length);
            entry.setCompressedSize(content.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * The files in their order.
     *
     * @throws FalsePackException if it is not the zip of just these files
     */
    static Map<String, byte[]> read(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new FalsePackException("", "at most %d bytes".formatted(LARGEST), Long.toString(Files.size(path)));
        }
        byte[] stored = Files.readAllBytes(path);
        Map<String, byte[]> files = files(stored);
        ByteArrayOutputStream written = new ByteArrayOutputStream(stored.length);
        write(files, written);
        if (!Arrays.equals(written.toByteArray(), stored)) {
            throw new FalsePackException("", "the zip as it was written", "a zip that was changed");
        }
        return files;
    }

    private static Map<String, byte[]> files(byte[] stored) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(stored))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new FalsePackException(entry.getName(), "one file of this name", "two");
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new FalsePackException("", "a zip", String.valueOf(damaged.getMessage()));
        }
        return files;
    }
}
