package org.progressledger.audit.web.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.intake.SheetFile;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/figures")
@Tag(name = "Figures")
class FigureFilesApi {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final FigureAnswers answers;
    private final MessageSource messages;

    FigureFilesApi(FigureAnswers answers, MessageSource messages) {
        this.answers = answers;
        this.messages = messages;
    }

    @GetMapping("/{key}.csv")
    @Operation(summary = "The figure on a basis as a file; equal bases give equal bytes")
    ResponseEntity<byte[]> value(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return file(key, files(locale).of(answers.value(key, time, parameters, locale)));
    }

    @GetMapping("/{key}/series.csv")
    @Operation(summary = "The figure over time as a file")
    ResponseEntity<byte[]> series(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @RequestParam Optional<LocalDate> first,
            @RequestParam(defaultValue = "MONTH") SeriesStep step,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return file(key + "-series", files(locale).of(answers.series(key, time, first, step, parameters, locale)));
    }

    @GetMapping("/{key}/difference.csv")
    @Operation(summary = "What is different between two bases as a file")
    ResponseEntity<byte[]> difference(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @ParameterObject FromChoice from,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return file(key + "-difference", files(locale).of(answers.difference(key, time, from, parameters, locale)));
    }

    @GetMapping("/{key}/events.csv")
    @Operation(summary = "A page of the events behind a figure or a difference as a file")
    ResponseEntity<byte[]> events(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @ParameterObject FromChoice from,
            @ParameterObject Opening opening,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return file(key + "-events", files(locale).of(answers.events(key, time, from, opening, parameters, locale)));
    }

    private FigureFiles files(Locale locale) {
        return new FigureFiles(messages, locale);
    }

    private static ResponseEntity<byte[]> file(String name, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            SheetFile.CSV.write(rows::forEach, LocalDate.EPOCH, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A file is written in memory", impossible);
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }
}
