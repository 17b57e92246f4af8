package org.progressledger.audit.web.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidenceScope;
import org.progressledger.audit.figures.PlacedFigures;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.web.figures.FigureAnswer.Events;
import org.progressledger.audit.web.figures.FigureAsking.Asked;
import org.progressledger.facts.Contribution;
import org.progressledger.facts.ContributionPage;
import org.progressledger.facts.Paging;
import org.progressledger.shared.Actor;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.evidence.AskedPack;
import org.progressledger.web.evidence.Evidence;
import org.progressledger.web.evidence.FindingSentence;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class FigureFindingApi {

    private static final int EVENTS_OF_AN_ANSWER = 2_000;

    private final Evidence evidence;
    private final FigureAsking asking;
    private final FigureViews views;
    private final FigureEventViews events;
    private final PlacedFigures figures;

    FigureFindingApi(
            Evidence evidence, FigureAsking asking, FigureViews views, FigureEventViews events, PlacedFigures figures) {
        this.evidence = evidence;
        this.asking = asking;
        this.views = views;
        this.events = events;
        this.figures = figures;
    }

    @GetMapping("/api/evidence/findings/figures/{key}")
    @Operation(
            summary = "A finding about a figure or a difference, with the events behind it and their proofs, as a zip")
    void figure(
            @PathVariable String key,
            @ParameterObject TimeChoice time,
            @ParameterObject FromChoice from,
            @ParameterObject Opening opening,
            @ParameterObject FindingSentence sentence,
            @RequestParam MultiValueMap<String, String> parameters,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        requireOneCause(asking.asked(key, time, parameters), from, opening, locale);
        Asked asked = asking.asked(key, evidence.signed(time), parameters);
        Optional<Standpoint> first =
                from.isNothing() ? Optional.empty() : Optional.of(earlier(asking.from(from, asked), asked));
        List<Long> positions =
                opened(asked, first, opening, Paging.first(evidence.mostEvents() + 1)).contributions().stream()
                        .map(Contribution::position)
                        .distinct()
                        .sorted()
                        .toList();
        SortedMap<String, String> question = new TreeMap<>(FigureAddress.kept(asked.question()));
        first.ifPresent(standpoint -> question.putAll(FigureAddress.from(standpoint)));
        opening.cause().ifPresent(cause -> question.put("cause", cause.name()));
        opening.eventType().ifPresent(type -> question.put("eventType", type));
        question.put("figure", key);
        question.put("language", locale.getLanguage());
        question.put("writtenBy", actor.name());
        evidence.send(
                new AskedPack(
                        EvidenceKind.FINDING,
                        key,
                        views.listed(asked.question().figure(), locale).name(),
                        sentence.text(),
                        new EvidenceScope.AtPositions(positions),
                        asked.standpoint().basis(),
                        asked.standpoint().boundaries(),
                        question,
                        answers(asked, first, opening, positions, locale)),
                response);
    }

    /** @throws ProblemException if more is known there, which the pack of the later basis would have to hold */
    private static Standpoint earlier(Standpoint from, Asked asked) {
        if (from.basis().knownAt() > asked.standpoint().basis().knownAt()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "fromKnownAt"));
        }
        return from;
    }

    /** @throws ProblemException if redrawing is one of several causes: no events opened together make up the whole */
    private void requireOneCause(Asked asked, FromChoice from, Opening opening, Locale locale) {
        if (!from.isNothing()
                && opening.cause().isEmpty()
                && views.difference(asked, asking.from(from, asked), locale).wasRedrawn()) {
            throw new ProblemException(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "finding-redrawn"));
        }
    }

    private ContributionPage opened(Asked asked, Optional<Standpoint> first, Opening opening, Paging paging) {
        return first.map(from -> figures.contributions(
                        asked.question(), from, asked.standpoint(), opening.cause(), opening.eventTypes(), paging))
                .orElseGet(() -> figures.contributions(asked.question(), asked.standpoint(), paging));
    }

    /** The figure or the difference, and what each event adds to it. */
    private Map<String, Supplier<?>> answers(
            Asked asked, Optional<Standpoint> first, Opening opening, List<Long> positions, Locale locale) {
        Map<String, Supplier<?>> answers = new TreeMap<>();
        first.ifPresentOrElse(
                from -> answers.put("difference", () -> views.difference(asked, from, locale)),
                () -> answers.put("figure", () -> views.value(asked, locale)));
        for (int begin = 0; begin < positions.size(); begin += EVENTS_OF_AN_ANSWER) {
            Paging paging = begin == 0
                    ? Paging.first(EVENTS_OF_AN_ANSWER)
                    : new Paging(positions.get(begin - 1), EVENTS_OF_AN_ANSWER);
            answers.put(
                    "events-%04d".formatted(begin / EVENTS_OF_AN_ANSWER + 1),
                    () -> lines(asked, first, opening, paging, locale));
        }
        return answers;
    }

    private Events lines(Asked asked, Optional<Standpoint> first, Opening opening, Paging paging, Locale locale) {
        return first.map(from -> events.of(asked, from, opening.cause(), opening.eventTypes(), paging, locale))
                .orElseGet(() -> events.of(asked, paging, locale));
    }
}
