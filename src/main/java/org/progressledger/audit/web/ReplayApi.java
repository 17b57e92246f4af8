package org.progressledger.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.audit.EventWords;
import org.progressledger.audit.ReplayCourse;
import org.progressledger.audit.ReplayEvent;
import org.progressledger.audit.ReplaySpan;
import org.progressledger.audit.web.ReplayQuestions.Asked;
import org.progressledger.audit.web.ReplayQuestions.Step;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A replay for programs: the events of a span in pages, and one step with its figures. */
@RestController
@Tag(name = "Replay", description = "The events of a household, an area or a unit in ledger order, with their figures")
class ReplayApi {

    private static final int MOST = 1_000;

    private final ReplayQuestions questions;
    private final EventWords words;
    private final ReplayLines lines;

    ReplayApi(ReplayQuestions questions, EventWords words, ReplayLines lines) {
        this.questions = questions;
        this.words = words;
        this.lines = lines;
    }

    @GetMapping("/api/audit/replay")
    @Operation(summary = "The events of a span that concern a household, an area or a unit, from a position on")
    ReplayAnswer.Course course(
            @ParameterObject ReplayRequest request, @RequestParam(defaultValue = "100") int size, Locale locale) {
        if (size < 1 || size > MOST) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "size"));
        }
        Asked asked = questions.of(request);
        ReplayCourse course = questions.course(asked);
        long from = Math.max(asked.span().from(), request.position().orElse(0L));
        List<ReplayEvent> found = from > asked.span().until()
                ? List.of()
                : questions.events(asked.from(new ReplaySpan(from, asked.span().until())), size + 1);
        return new ReplayAnswer.Course(
                asked.name(),
                asked.span().from(),
                asked.span().until(),
                course.length(),
                found.stream().limit(size).map(event -> event(event, locale)).toList(),
                found.size() > size ? Optional.of(found.get(size).position()) : Optional.empty());
    }

    @GetMapping("/api/audit/replay/step")
    @Operation(
            summary = "The event at a position, or the first behind it, with the figures right before and right after")
    ReplayAnswer.Step step(@ParameterObject ReplayRequest request, Locale locale) {
        Asked asked = questions.of(request);
        ReplayCourse course = questions.course(asked);
        Step step = questions
                .step(asked, course)
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "replay-nothing")));
        return new ReplayAnswer.Step(
                asked.name(),
                asked.span().from(),
                asked.span().until(),
                step.number(),
                course.length(),
                step.day(),
                event(step.event(), locale),
                step.figures().stream()
                        .map(figure -> ReplayAnswer.Figure.of(
                                figure,
                                lines.name(figure, step.after(), locale),
                                lines.openedBefore(figure, asked, step),
                                lines.openedAfter(figure, asked, step)))
                        .toList());
    }

    private ReplayAnswer.Event event(ReplayEvent event, Locale locale) {
        return ReplayAnswer.Event.of(event, words.of(event.type(), locale));
    }
}
