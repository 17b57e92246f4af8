package org.progressledger.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.progressledger.shared.VietnamTime;

/**
 * Writes a workbook in which nothing says when it was written.
 *
 * @param closing day that its forms speak of
 */
record TimelessWorkbook(LocalDate closing) {

    private static final int ROWS_IN_MEMORY = 100;

    void write(OutputStream file, Consumer<SXSSFWorkbook> sheets) throws IOException {
        ZipOutputStream timeless = new ZipOutputStream(file);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(written(sheets)))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(closing.atStartOfDay());
                timeless.putNextEntry(copy);
                parts.transferTo(timeless);
            }
        }
        timeless.finish();
    }

    /** Each part of this file says when it was written. */
    private byte[] written(Consumer<SXSSFWorkbook> sheets) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            // Other programs than spreadsheets stumble over the form for files of more than 4 GB.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            // Without it the moment of writing would stand in the file.
            workbook.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(
                            Date.from(closing.atStartOfDay(VietnamTime.ZONE).toInstant())));
            sheets.accept(workbook);
            workbook.write(file);
        }
        return file.toByteArray();
    }
}
