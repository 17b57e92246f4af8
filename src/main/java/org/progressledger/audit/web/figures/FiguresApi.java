package org.progressledger.audit.web.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.audit.web.figures.FigureAnswer.Difference;
import org.progressledger.audit.web.figures.FigureAnswer.Events;
import org.progressledger.audit.web.figures.FigureAnswer.Listed;
import org.progressledger.audit.web.figures.FigureAnswer.Series;
import org.progressledger.audit.web.figures.FigureAnswer.Value;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/figures")
@Tag(
        name = "Figures",
        description =
                "Every figure of the product by any of its dimensions, drawing and area class, on any basis, between"
                        + " two, and down to its events. Parameters: area, by, and one for each dimension to filter by")
class FiguresApi {

    private final FigureAnswers answers;
    private final FigureViews views;

    FiguresApi(FigureAnswers answers, FigureViews views) {
        this.answers = answers;
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "The catalogue: every figure with what it can be filtered and grouped by")
    List<Listed> catalogue(Locale locale) {
        return views.all(locale);
    }

    @GetMapping("/{key}")
    @Operation(summary = "The figure on a basis, by groups")
    Value value(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return answers.value(key, time, parameters, locale);
    }

    @GetMapping("/{key}/series")
    @Operation(summary = "The figure over time, as it is known on the basis and as it was known at each time")
    Series series(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @RequestParam Optional<LocalDate> first,
            @RequestParam(defaultValue = "MONTH") SeriesStep step,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return answers.series(key, time, first, step, parameters, locale);
    }

    @GetMapping("/{key}/difference")
    @Operation(summary = "What is different between two bases, each with its drawing, by cause and event type")
    Difference difference(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @ParameterObject FromChoice from,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return answers.difference(key, time, from, parameters, locale);
    }

    @GetMapping("/{key}/events")
    @Operation(summary = "The events behind a figure, or behind a difference if it is said from where")
    Events events(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @ParameterObject FromChoice from,
            @ParameterObject Opening opening,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        return answers.events(key, time, from, opening, parameters, locale);
    }
}
