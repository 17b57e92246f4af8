package org.progressledger.audit.web.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.web.StatedFiles;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
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

    private final FigureAnswers answers;
    private final MessageSource messages;
    private final StatedFiles files;

    FigureFilesApi(FigureAnswers answers, MessageSource messages, StatedFiles files) {
        this.answers = answers;
        this.messages = messages;
        this.files = files;
    }

    @GetMapping("/{key}.csv")
    @Operation(summary = "The figure on a basis as a file; equal bases give equal bytes")
    ResponseEntity<byte[]> value(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return files.csv(key, rows(locale).of(answers.value(key, time, parameters, locale))::forEach);
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
        return files.csv(
                key + "-series", rows(locale).of(answers.series(key, time, first, step, parameters, locale))::forEach);
    }

    @GetMapping("/{key}/difference.csv")
    @Operation(summary = "What is different between two bases as a file")
    ResponseEntity<byte[]> difference(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @ParameterObject FromChoice from,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return files.csv(
                key + "-difference", rows(locale).of(answers.difference(key, time, from, parameters, locale))::forEach);
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
        return files.csv(
                key + "-events",
                rows(locale).of(answers.events(key, time, from, opening, parameters, locale))::forEach);
    }

    private FigureFiles rows(Locale locale) {
        return new FigureFiles(messages, locale);
    }
}
