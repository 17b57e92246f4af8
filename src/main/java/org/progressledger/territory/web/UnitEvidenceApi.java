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
import org.progressledger.facts.Basis;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.ReportedFigures;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.proof.SignedTime;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.ObjectProvider;
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
    private final List<ReportedFigures> reported;

    UnitEvidenceApi(
            EvidencePacks packs,
            NamedUnits units,
            UnitAnswers answers,
            LedgerTime time,
            SignedTime signed,
            ObjectProvider<ReportedFigures> reported) {
        this.packs = packs;
        this.units = units;
        this.answers = answers;
        this.time = time;
        this.signed = signed;
        this.reported = reported.orderedStream().toList();
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
        RecordedArea area = new RecordedPlaces(asked.boundaries(), asked.territory()).of(answer.unit());
        ReplaySubject subject = new ReplaySubject.OfArea(answer.label(), area, asked.boundaries());
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
                        Map.of("unit", answer, "figures", figures(area, asked))));
    }

    private Basis reached(Basis basis, String projection) {
        return time.basis(
                new TimeChoice(
                        Optional.of(basis.effectiveOn()),
                        Optional.of(new KnownAt.Position(basis.knownAt())),
                        Optional.empty()),
                projection);
    }

    /** What reports state of the unit at the end of the period, by the features' names for it. */
    private SortedMap<String, List<ReportedFigures.Line>> figures(RecordedArea area, Asked asked) {
        SortedMap<String, List<ReportedFigures.Line>> figures = new TreeMap<>();
        for (ReportedFigures one : reported) {
            Basis basis = reached(asked.basis(), one.projection());
            figures.put(one.name(), one.of(area, asked.boundaries(), basis));
        }
        return figures;
    }
}
