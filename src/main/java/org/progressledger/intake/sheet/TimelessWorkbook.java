package org.progressledger.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.progressledger.shared.VietnamTime;

/** A workbook that does not say when it was written, so that equal content makes equal bytes (decision 0118). */
public final class TimelessWorkbook {

    private static final int ROWS_IN_MEMORY = 100;

    private TimelessWorkbook() {}

    /** Fills the workbook. */
    @FunctionalInterface
    public interface Content {
        void fill(SXSSFWorkbook workbook) throws IOException;
    }

    /**
     * Writes a workbook and leaves the output open.
     *
     * @param day stands wherever a workbook says when it was written
     */
    public static void write(LocalDate day, Content content, OutputStream file) throws IOException {
        ZipOutputStream timeless = new ZipOutputStream(file);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(written(day, content)))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(day.atStartOfDay());
                timeless.putNextEntry(copy);
                parts.transferTo(timeless);
            }
        }
        timeless.finish();
    }

    /** Each part of this file says when it was written. */
    private static byte[] written(LocalDate day, Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            // Other programs than spreadsheets stumble over the form for files of more than 4 GB.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            // Without it the moment of writing would stand in the file.
            workbook.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(
                            Date.from(day.atStartOfDay(VietnamTime.ZONE).toInstant())));
            content.fill(workbook);
            workbook.write(file);
        }
        return file.toByteArray();
    }
}
