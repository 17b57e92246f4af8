package org.progressledger.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its content; names and declared types are not believed. */
enum FileKind {
    XLSX,
    CSV;

    private static final int SNIFFED = 4_096;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<String> OTHER_TEXT = List.of("<", "%PDF", "{\\rtf", "{", "[");
    private static final int MAXIMUM_ENTRIES = 1_000;

    /** The same bound that POI sets while it unpacks: 100 bytes out of one. */
    private static final int MAXIMUM_RATIO = 100;

    private static final Pattern LARGE_PARTS = Pattern.compile("xl/(worksheets/[^/]+|sharedStrings)\\.xml");

    /** All parts that are neither sheets nor the table of texts, pictures included. */
    private static final long MAXIMUM_SMALL_PARTS = 64L << 20;

    private static final long RATIO_COUNTS_FROM = 1 << 20;

    static FileKind of(Path file) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw new UnreadableFileException(FileFault.EMPTY_FILE);
            }
            if (startsWith(start, ZIP)) {
                checkArchive(file);
                return XLSX;
            }
            if (startsWith(start, OLE2)) {
                throw ole2(file);
            }
            return text(start);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the stored list " + file.getFileName(), unreadable);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(SNIFFED);
        }
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /**
     * Of sheets and the table of texts, which are read as a stream, believes the sizes that the archive declares: a liar
     * is caught by {@link LimitedInputStream} when it is read. POI builds a tree of everything else, so all of that is
     * unpacked here once and must be small.
     */
    private static void checkArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MAXIMUM_ENTRIES) {
                throw new UnreadableFileException(FileFault.ZIP_BOMB);
            }
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (entry.getSize() > XlsxSpreadsheet.MAXIMUM_PART
                        || entry.getSize() > RATIO_COUNTS_FROM
                                && entry.getSize() / MAXIMUM_RATIO > entry.getCompressedSize()) {
                    throw new UnreadableFileException(FileFault.ZIP_BOMB);
                }
            }
            checkSmallParts(archive);
            if (archive.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableFileException(FileFault.NOT_A_SPREADSHEET);
            }
        } catch (ZipException damaged) {
            throw new UnreadableFileException(FileFault.DAMAGED, "ZIP");
        }
    }

    private static void checkSmallParts(ZipFile archive) throws IOException {
        long left = MAXIMUM_SMALL_PARTS;
        for (ZipEntry entry : Collections.list(archive.entries())) {
            if (!LARGE_PARTS.matcher(entry.getName()).matches()) {
                left -= LimitedInputStream.drain(
                        archive.getInputStream(entry), Math.min(left, XlsxSpreadsheet.MAXIMUM_SMALL_PART));
            }
        }
    }

    private static UnreadableFileException ole2(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnreadableFileException(FileFault.ENCRYPTED);
            }
            boolean workbook = container.getRoot().hasEntryCaseInsensitive("Workbook")
                    || container.getRoot().hasEntryCaseInsensitive("Book");
            return new UnreadableFileException(workbook ? FileFault.OLD_EXCEL : FileFault.NOT_A_SPREADSHEET);
        } catch (IOException | RuntimeException damaged) {
            return new UnreadableFileException(FileFault.NOT_A_SPREADSHEET);
        }
    }

    private static FileKind text(byte[] start) {
        String head = new String(start, TextEncoding.of(start)).strip();
        if (head.isEmpty() && start.length < SNIFFED || head.equals("\uFEFF")) {
            throw new UnreadableFileException(FileFault.EMPTY_FILE);
        }
        if (head.indexOf('\0') >= 0 || OTHER_TEXT.stream().anyMatch(head::startsWith)) {
            throw new UnreadableFileException(FileFault.NOT_A_SPREADSHEET);
        }
        return CSV;
    }
}
