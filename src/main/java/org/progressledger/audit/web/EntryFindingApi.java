package org.progressledger.audit.web;

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
import org.progressledger.audit.Closing;
import org.progressledger.audit.EntryList;
import org.progressledger.audit.EntryQueries;
import org.progressledger.audit.ListedEntry;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidenceScope;
import org.progressledger.audit.web.EntryQuestions.Asked;
import org.progressledger.shared.Actor;
import org.progressledger.web.evidence.AskedPack;
import org.progressledger.web.evidence.Evidence;
import org.progressledger.web.evidence.FindingSentence;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class EntryFindingApi {

    private static final int ENTRIES_OF_AN_ANSWER = 2_000;

    private final Evidence evidence;
    private final EntryQuestions questions;
    private final EntryQueries queries;
    private final EntriesView view;
    private final PeriodViews periods;
    private final MessageSource messages;

    EntryFindingApi(
            Evidence evidence,
            EntryQuestions questions,
            EntryQueries queries,
            EntriesView view,
            PeriodViews periods,
            MessageSource messages) {
        this.evidence = evidence;
        this.questions = questions;
        this.queries = queries;
        this.view = view;
        this.periods = periods;
        this.messages = messages;
    }

    @GetMapping("/api/evidence/findings/late-entries")
    @Operation(summary = "A finding about entries that came late, with these entries and their proofs, as a zip")
    void late(
            @ParameterObject EntriesRequest request,
            @ParameterObject FindingSentence sentence,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Asked asked = questions.late(request.asKnownAt(evidence.signed(request.knownAt())));
        SummaryAnswer summary = view.summary(asked, BackdatingPages.PAGE, locale);
        send(
                "late-entries",
                messages.getMessage("audit.backdating", null, locale) + " – " + summary.area(),
                sentence,
                asked,
                Map.of(),
                Map.of("summary", () -> summary),
                actor,
                locale,
                response);
    }

    @GetMapping("/api/evidence/findings/periods/{period}")
    @Operation(summary = "A finding about what was restated after a closing, with these entries and proofs, as a zip")
    void restated(
            @PathVariable String period,
            @RequestParam Optional<Long> closing,
            @ParameterObject EntriesRequest request,
            @ParameterObject FindingSentence sentence,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        EntriesRequest known = request.asKnownAt(evidence.signed(request.knownAt()));
        Closing closed = periods.closing(period, closing, known.time());
        Asked asked = periods.asked(closed, known);
        PeriodViews.Restated restated = periods.restated(closed, asked, PeriodPages.path(closed), locale);
        send(
                period,
                messages.getMessage("audit.restated", null, locale) + " – " + period,
                sentence,
                asked,
                Map.of("period", period, "closing", Long.toString(closed.position())),
                Map.of("period", () -> restated),
                actor,
                locale,
                response);
    }

    private void send(
            String subject,
            String name,
            FindingSentence sentence,
            Asked asked,
            Map<String, String> further,
            Map<String, Supplier<?>> answer,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<ListedEntry> entries = queries.all(asked.question());
        SortedMap<String, String> question = new TreeMap<>(asked.request().kept());
        question.putAll(further);
        asked.question().leastDelay().ifPresent(days -> question.put("leastDays", days.toString()));
        question.put("post", asked.question().post().name());
        question.put("language", locale.getLanguage());
        question.put("writtenBy", actor.name());
        Map<String, Supplier<?>> answers = new TreeMap<>(answer);
        for (int begin = 0; begin < entries.size(); begin += ENTRIES_OF_AN_ANSWER) {
            List<ListedEntry> part = entries.subList(begin, Math.min(begin + ENTRIES_OF_AN_ANSWER, entries.size()));
            answers.put(
                    "entries-%04d".formatted(begin / ENTRIES_OF_AN_ANSWER + 1),
                    () -> view.part(asked, new EntryList(part, Optional.empty()), locale));
        }
        evidence.send(
                new AskedPack(
                        EvidenceKind.FINDING,
                        subject,
                        name,
                        sentence.text(),
                        new EvidenceScope.AtPositions(entries.stream()
                                .map(entry -> entry.entry().position())
                                .toList()),
                        asked.basis(),
                        asked.boundaries(),
                        question,
                        answers),
                response);
    }
}
