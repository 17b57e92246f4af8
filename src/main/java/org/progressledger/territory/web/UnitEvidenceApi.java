package org.progressledger.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.audit.ReplaySubject;
import org.progressledger.audit.evidence.EvidenceAnswer;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidencePacks;
import org.progressledger.audit.evidence.EvidenceQuestion;
import org.progressledger.audit.figures.FigureSummaries;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.figures.SummarisedPlace;
import org.progressledger.audit.figures.SummaryLine;
import org.progressledger.facts.Basis;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.proof.SignedTime;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class UnitEvidenceApi {

    private final EvidencePacks packs;
    private final NamedUnits units;
    private final UnitAnswers answers;
    private final LedgerTime time;
    private final SignedTime signed;
    private final FigureSummaries summaries;

    UnitEvidenceApi(
            EvidencePacks packs,
            NamedUnits units,
            UnitAnswers answers,
            LedgerTime time,
            SignedTime signed,
            FigureSummaries summaries) {
        this.packs = packs;
        this.units = units;
        this.answers = answers;
        this.time = time;
        this.signed = signed;
        this.summaries = summaries;
    }

    @GetMapping("/api/evidence/units/{unit}")
    @Operation(summary = "What was recorded of a unit and is true of a period, with its proofs, as a zip")
    ResponseEntity<byte[]> unit(
            @PathVariable String unit,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @ParameterObject TimeChoice choice) {
        TimeChoice known = new TimeChoice(
                to.or(choice::effectiveOn), signed.knownAt(choice.knownAt()), choice.atLeast(), choice.boundaries());
        Asked asked = units.asked(known);
        UnitAnswer answer = answers.of(unit, asked);
        SummarisedPlace place = SummarisedPlace.of(answer.unit());
        ReplaySubject subject = new ReplaySubject.OfArea(
                answer.label(),
                place,
                new RecordedPlaces(asked.boundaries(), asked.territory()).of(answer.unit()),
                asked.boundaries());
        Basis basis = reached(asked.basis(), EvidencePacks.projection(subject));
        SortedMap<String, String> question = new TreeMap<>(Map.of(
                "unit", answer.unit().toString(),
                "to", basis.effectiveOn().toString(),
                "knownAt", Long.toString(basis.knownAt()),
                "boundaries", asked.boundaries().key()));
        from.ifPresent(day -> question.put("from", day.toString()));
        return EvidenceAnswer.of(
                packs,
                new EvidenceQuestion(
                        EvidenceKind.UNIT,
                        answer.unit().toString(),
                        answer.label(),
                        subject,
                        from,
                        Optional.of(basis.effectiveOn()),
                        basis.knownAt(),
                        question,
                        Map.of("unit", answer, "figures", figures(place, from, asked))));
    }

    private Basis reached(Basis basis, String projection) {
        return time.basis(
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
