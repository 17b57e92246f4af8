package org.progressledger.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidenceScope;
import org.progressledger.audit.figures.FigureSummaries;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.figures.SummarisedPlace;
import org.progressledger.audit.figures.SummaryLine;
import org.progressledger.facts.Basis;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.evidence.AskedPack;
import org.progressledger.web.evidence.Evidence;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class UnitEvidenceApi {

    private final Evidence evidence;
    private final NamedUnits units;
    private final UnitAnswers answers;
    private final LedgerTime time;
    private final FigureSummaries summaries;

    UnitEvidenceApi(
            Evidence evidence, NamedUnits units, UnitAnswers answers, LedgerTime time, FigureSummaries summaries) {
        this.evidence = evidence;
        this.units = units;
        this.answers = answers;
        this.time = time;
        this.summaries = summaries;
    }

    @GetMapping("/api/evidence/units/{unit}")
    @Operation(summary = "What was recorded of a unit and is true of a period, with its proofs, as a zip")
    void unit(
            @PathVariable String unit,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @ParameterObject TimeChoice choice,
            HttpServletResponse response)
            throws IOException {
        Asked asked = units.asked(evidence.signed(
                new TimeChoice(to.or(choice::effectiveOn), choice.knownAt(), choice.atLeast(), choice.boundaries())));
        UnitAnswer answer = answers.of(unit, asked);
        Map<String, String> question =
                new TreeMap<>(Map.of("unit", answer.unit().toString()));
        from.ifPresent(day -> question.put("from", day.toString()));
        List<FigureLine> figures = figures(SummarisedPlace.of(answer.unit()), from, asked);
        evidence.send(
                new AskedPack(
                        EvidenceKind.UNIT,
                        answer.unit().toString(),
                        answer.label(),
                        new EvidenceScope.OfArea(
                                new RecordedPlaces(asked.boundaries(), asked.territory()).of(answer.unit()),
                                from,
                                asked.basis().effectiveOn(),
                                Set.of()),
                        asked.basis(),
                        asked.boundaries(),
                        question,
                        Map.of("unit", () -> answer, "figures", () -> figures)),
                response);
    }

    private void reached(Basis basis, String projection) {
        time.basis(
                new TimeChoice(
                        Optional.of(basis.effectiveOn()),
                        Optional.of(new KnownAt.Position(basis.knownAt())),
                        Optional.empty()),
                projection);
    }

    /** Every figure of the unit when the period began and when it ended; at its end alone if it has no beginning. */
    private List<FigureLine> figures(SummarisedPlace place, Optional<LocalDate> from, Asked asked) {
        summaries.projections().forEach(projection -> reached(asked.basis(), projection));
        Standpoint closing = new Standpoint(asked.basis(), asked.boundaries());
        Standpoint opening = from.map(day ->
                        new Standpoint(new Basis(day.minusDays(1), asked.basis().knownAt()), asked.boundaries()))
                .orElse(closing);
        return summaries.of(place, opening, closing).stream()
                .map(FigureLine::of)
                .toList();
    }

    /**
     * @param figure key in the catalogue
     * @param group what it is broken down by
     */
    record FigureLine(String figure, SortedMap<String, String> group, long opening, long closing) {

        private static FigureLine of(SummaryLine line) {
            return new FigureLine(line.question().figure().key(), line.group().values(), line.from(), line.to());
        }
    }
}
