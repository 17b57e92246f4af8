package org.progressledger.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusableFilesTest {

    @TempDir
    Path directory;

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "list", ".xlsx"), content);
    }

    private Path file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void readToTheEnd(Path file) {
        try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
            while (spreadsheet.next().isPresent()) {
                // Only the end counts.
            }
        }
    }

    private static void assertRefused(Path file, FileFault fault) {
        assertThatThrownBy(() -> readToTheEnd(file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refusal -> assertThat(refusal.fault()).isEqualTo(fault));
    }

    private interface Filling {
        void into(XSSFWorkbook workbook);
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = Files.createTempFile(directory, "list", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream output = Files.newOutputStream(file)) {
            filling.into(workbook);
            workbook.write(output);
        }
        return file;
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertRefused(file(""), FileFault.EMPTY_FILE);
        assertRefused(file(" \r\n "), FileFault.EMPTY_FILE);
        assertRefused(file("\uFEFF"), FileFault.EMPTY_FILE);
    }

    @Test
    void a_file_of_another_kind_is_refused_whatever_its_name() throws IOException {
        assertRefused(file("%PDF-1.7 …"), FileFault.NOT_A_SPREADSHEET);
        assertRefused(file("<html><table><tr><td>Mã hộ</td></tr></table></html>"), FileFault.NOT_A_SPREADSHEET);
        assertRefused(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 0, 0}), FileFault.NOT_A_SPREADSHEET);
        assertRefused(
                zip("word/document.xml", "<document/>".getBytes(StandardCharsets.UTF_8)), FileFault.NOT_A_SPREADSHEET);
    }

    @Test
    void an_old_excel_file_is_told_from_a_file_with_a_password() throws Exception {
        Path old = Files.createTempFile(directory, "list", ".xlsx");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream output = Files.newOutputStream(old)) {
            workbook.createSheet();
            workbook.write(output);
        }
        assertRefused(old, FileFault.OLD_EXCEL);

        Path encrypted = Files.createTempFile(directory, "list", ".xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream output = Files.newOutputStream(encrypted)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OutputStream content = encryptor.getDataStream(container)) {
                Files.copy(workbook(workbook -> workbook.createSheet()), content);
            }
            container.writeFilesystem(output);
        }
        assertRefused(encrypted, FileFault.ENCRYPTED);
    }

    @Test
    void a_damaged_archive_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(workbook(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("Mã hộ")));

        assertRefused(file(Arrays.copyOf(whole, whole.length / 2)), FileFault.DAMAGED);
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_opened() throws IOException {
        assertRefused(bomb(), FileFault.ZIP_BOMB);
    }

    @Test
    void a_zip_bomb_that_lies_about_its_size_is_refused_while_it_is_read() throws IOException {
        byte[] bomb = lying(bomb(), "xl/worksheets/sheet1.xml");

        assertThatThrownBy(() -> readToTheEnd(file(bomb)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refusal -> assertThat(refusal.fault()).isIn(FileFault.ZIP_BOMB, FileFault.DAMAGED));
    }

    /** Declares a hundred bytes for an entry that has many more. */
    private static byte[] lying(Path file, String name) throws IOException {
        byte[] bomb = Files.readAllBytes(file);
        // The size stands in the central directory, 24 bytes after the signature PK 01 02 of the entry.
        for (int at = 0; at < bomb.length - 28; at++) {
            boolean entry = bomb[at] == 'P' && bomb[at + 1] == 'K' && bomb[at + 2] == 1 && bomb[at + 3] == 2;
            if (entry && isEntry(bomb, at, name)) {
                bomb[at + 24] = 100;
                bomb[at + 25] = 0;
                bomb[at + 26] = 0;
                bomb[at + 27] = 0;
            }
        }
        return bomb;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "docProps/app.xml"
            })
    void a_part_that_is_no_sheet_is_refused_beyond_16_mebibytes_even_if_it_lies_about_its_size(String part)
            throws IOException {
        readToTheEnd(workbookWithLong(part, 1));
        Path large = workbookWithLong(part, 17);

        assertRefused(large, FileFault.ZIP_BOMB);
        assertRefused(file(lying(large, part)), FileFault.ZIP_BOMB);
    }

    /** A sound workbook; one part ends with a comment of so many mebibytes that packs 1 to 30, below any suspicion. */
    private Path workbookWithLong(String part, int mebibytes) throws IOException {
        Random random = new Random(mebibytes);
        return workbookWith(part, (original, output) -> {
            original.transferTo(output);
            output.write("<!--".getBytes(StandardCharsets.US_ASCII));
            for (int kibibyte = 0; kibibyte < mebibytes * 1_024; kibibyte++) {
                String noise = "%016x%016x".formatted(random.nextLong(), random.nextLong());
                output.write((noise + " ".repeat(1_024 - noise.length())).getBytes(StandardCharsets.US_ASCII));
            }
            output.write("-->".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static boolean isEntry(byte[] archive, int entry, String name) {
        int length = archive[entry + 28];
        return new String(archive, entry + 46, length, StandardCharsets.US_ASCII).equals(name);
    }

    private interface SheetXml {
        void writeTo(OutputStream output) throws IOException;
    }

    private interface Replacement {
        void write(InputStream original, OutputStream output) throws IOException;
    }

    /** A workbook with this in the place of its sheet. */
    private Path workbookWithSheet(SheetXml sheet) throws IOException {
        return workbookWith("xl/worksheets/sheet1.xml", (original, output) -> sheet.writeTo(output));
    }

    private Path workbookWith(String part, Replacement replacement) throws IOException {
        Path small = workbook(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("Mã hộ"));
        Path file = Files.createTempFile(directory, "crafted", ".xlsx");
        try (ZipFile source = new ZipFile(small.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(source.entries())) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    replacement.write(source.getInputStream(entry), target);
                } else {
                    source.getInputStream(entry).transferTo(target);
                }
                target.closeEntry();
            }
        }
        return file;
    }

    /** A workbook whose sheet is 200 MB of blanks in a few hundred kilobytes. */
    private Path bomb() throws IOException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        return workbookWithSheet(output -> {
            output.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                output.write(blanks);
            }
            output.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private Path zip(String entry, byte[] content) throws IOException {
        Path file = Files.createTempFile(directory, "archive", ".xlsx");
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(file))) {
            archive.putNextEntry(new ZipEntry(entry));
            archive.write(content);
            archive.closeEntry();
        }
        return file;
    }

    @Test
    void a_file_with_more_columns_than_any_list_is_refused() throws IOException {
        assertRefused(file("x;".repeat(300) + "x\n"), FileFault.TOO_MANY_COLUMNS);
        assertRefused(
                workbook(workbook ->
                        workbook.createSheet().createRow(0).createCell(300).setCellValue("x")),
                FileFault.TOO_MANY_COLUMNS);
    }

    @Test
    void blank_cells_with_a_format_are_no_columns() throws IOException {
        Path file = workbook(workbook -> {
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("Mã hộ");
            row.createCell(16_000).setCellStyle(workbook.createCellStyle());
        });

        readToTheEnd(file);
    }

    @Test
    void a_csv_file_that_is_not_unicode_is_refused() throws IOException {
        assertRefused(file("Mã hộ;Điểm\n".repeat(10).getBytes(Charset.forName("windows-1258"))), FileFault.NOT_UNICODE);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_does_not_pull_the_file_into_one_cell() throws IOException {
        assertRefused(file("Mã hộ;Tên\n1;\"Ma Văn Mẫu\n" + "x".repeat(3_000_000)), FileFault.DAMAGED);
    }

    @Test
    void a_cell_longer_than_a_spreadsheet_program_can_hold_is_refused() throws IOException {
        readToTheEnd(file("Mã hộ;Tên\n1;" + "x".repeat(Spreadsheet.MAXIMUM_CELL_LENGTH)));

        assertRefused(file("Mã hộ;Tên\n1;" + "x".repeat(Spreadsheet.MAXIMUM_CELL_LENGTH + 1)), FileFault.DAMAGED);
    }

    @Test
    void an_entity_bomb_in_a_sheet_is_refused() throws IOException {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY a \"xxxxxxxxxx\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>";

        Path bomb = workbookWithSheet(output -> output.write(sheet.getBytes(StandardCharsets.UTF_8)));

        assertRefused(bomb, FileFault.DAMAGED);
    }
}
