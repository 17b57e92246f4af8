package org.progressledger.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.progressledger.facts.StatedBasis;
import org.progressledger.intake.SheetFile;
import org.progressledger.intake.SheetFile.Lines;
import org.progressledger.intake.sheet.TimelessWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Files to take away. Each states within itself the whole basis of the answer under way: in its first line, and a workbook
 * on its last sheet (decision 0272). Each is made as a whole before it is sent: what is refused leaves no half a file.
 */
@Component
public class StatedFiles {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LedgerTime time;
    private final MessageSource messages;

    StatedFiles(LedgerTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    /** @param name without its ending */
    public ResponseEntity<byte[]> csv(String name, Lines lines) {
        Lines whole = receiver -> {
            basis().forEach(receiver);
            lines.forEach(receiver);
        };
        return file(name + ".csv", CSV, output -> SheetFile.CSV.write(whole, LocalDate.EPOCH, output));
    }

    /**
     * @param name without its ending
     * @param day stands wherever the file says when it was written
     */
    public ResponseEntity<byte[]> workbook(String name, LocalDate day, TimelessWorkbook.Content content) {
        TimelessWorkbook.Content whole = workbook -> {
            content.fill(workbook);
            SheetFile.fill(workbook.createSheet(said("basis.file")), basis());
        };
        return file(name + ".xlsx", WORKBOOK, output -> TimelessWorkbook.write(day, whole, output));
    }

    private Lines basis() {
        StatedBasis stated =
                time.stated().orElseThrow(() -> new IllegalStateException("A file needs a basis, and none was asked"));
        return (Consumer<List<String>> receiver) -> receiver.accept(line(said("basis.file"), stated));
    }

    /** @param word which basis it is */
    public static List<String> line(String word, StatedBasis basis) {
        return Stream.concat(Stream.of(word), basis.words().stream()).toList();
    }

    private String said(String message) {
        return messages.getMessage(message, null, LocaleContextHolder.getLocale());
    }

    private interface Content {

        void writeTo(OutputStream output) throws IOException;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, Content content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            content.writeTo(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file %s could not be made".formatted(name), failed);
        }
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.toByteArray());
    }
}
