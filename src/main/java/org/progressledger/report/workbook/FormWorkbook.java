package org.progressledger.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.shared.VietnamTime;

/**
 * Forms as a workbook in the official look, a sheet for each, in Vietnamese. Equal forms make equal bytes: nothing in the
 * file says when it was written.
 */
public final class FormWorkbook {

    private static final int ROWS_IN_MEMORY = 100;

    private final FormRelease release;

    public FormWorkbook(FormRelease release) {
        this.release = release;
    }

    /** Writes the sheets of these tables. */
    public void write(Collection<AppendixTable> tables, OutputStream file) throws IOException {
        LocalDateTime closing = release.basis().question().closing().atStartOfDay();
        ZipOutputStream timeless = new ZipOutputStream(file);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(written(tables)))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(closing);
                timeless.putNextEntry(copy);
                parts.transferTo(timeless);
            }
        }
        timeless.finish();
    }

    /** Each part of this file says when it was written. */
    private byte[] written(Collection<AppendixTable> tables) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            // Other programs than spreadsheets stumble over the form for files of more than 4 GB.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            // Without it the moment of writing would stand in the file.
            workbook.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(release.basis()
                            .question()
                            .closing()
                            .atStartOfDay(VietnamTime.ZONE)
                            .toInstant())));
            CellStyles styles = new CellStyles(workbook);
            for (AppendixTable table : tables) {
                new FormSheet(workbook.createSheet("Biểu " + table.number()), styles)
                        .write(release.basis(), release.table(table));
            }
            workbook.write(file);
        }
        return file.toByteArray();
    }
}
