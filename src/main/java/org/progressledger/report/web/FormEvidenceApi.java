package org.progressledger.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.audit.ReplaySubject;
import org.progressledger.audit.evidence.EvidenceAnswer;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidencePacks;
import org.progressledger.audit.evidence.EvidenceQuestion;
import org.progressledger.audit.figures.SummarisedPlace;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.OfficialForms;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.proof.SignedTime;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class FormEvidenceApi {

    private final EvidencePacks packs;
    private final OfficialForms forms;
    private final FormQuestions questions;
    private final FormAreas areas;
    private final Territory territory;
    private final LedgerTime time;
    private final SignedTime signed;

    FormEvidenceApi(
            EvidencePacks packs,
            OfficialForms forms,
            FormQuestions questions,
            FormAreas areas,
            Territory territory,
            LedgerTime time,
            SignedTime signed) {
        this.packs = packs;
        this.forms = forms;
        this.questions = questions;
        this.areas = areas;
        this.territory = territory;
        this.time = time;
        this.signed = signed;
    }

    @GetMapping("/api/evidence/forms/{number}")
    @Operation(summary = "One of the fifteen tables with everything that its area had recorded, with proofs, as a zip")
    ResponseEntity<byte[]> form(@PathVariable int number, @ParameterObject FormRequest request, Locale locale) {
        AppendixTable table = FormsApi.table(number);
        FormQuestion question = questions.of(request.asKnownAt(signed.knownAt(request.knownAt())));
        FormRelease release = forms.release(question, List.of(table));
        FormAnswer answer = FormAnswer.of(release.basis(), release.table(table), locale);
        ReplaySubject subject = subject(answer.basis().areaName(), question);
        time.basis(
                new TimeChoice(
                        Optional.of(question.closing()),
                        Optional.of(new KnownAt.Position(question.knownAt())),
                        Optional.empty()),
                EvidencePacks.projection(subject));
        return EvidenceAnswer.of(
                packs,
                new EvidenceQuestion(
                        EvidenceKind.FORM,
                        Integer.toString(number),
                        "%d. %s – %s"
                                .formatted(
                                        number,
                                        table.title().vietnamese(),
                                        answer.basis().areaName()),
                        subject,
                        Optional.empty(),
                        Optional.of(question.closing()),
                        question.knownAt(),
                        new TreeMap<>(Map.of(
                                "area", AreaText.of(question.area()),
                                "from", question.opening().toString(),
                                "to", question.closing().toString(),
                                "knownAt", Long.toString(question.knownAt()),
                                "boundaries", question.boundaries().key(),
                                "language", locale.getLanguage())),
                        Map.of("form", answer)));
    }

    /** Whose events a form of this area rests on; those of no unit of the drawing rest on all of their province. */
    private ReplaySubject subject(String name, FormQuestion question) {
        Territory known = territory.knownAt(question.knownAt());
        RecordedPlaces places = new RecordedPlaces(question.boundaries(), known);
        FormArea area = question.area();
        if (area instanceof FormArea.Commune commune) {
            return new ReplaySubject.OfArea(
                    name, SummarisedPlace.of(commune.unit()), places.of(commune.unit()), question.boundaries());
        }
        String text = area instanceof FormArea.Unassigned unassigned
                ? "province:" + unassigned.province()
                : AreaText.of(area);
        return AreaKey.parse(text)
                .flatMap(new AreasUnder(question.boundaries(), known)::of)
                .map(drawn -> new ReplaySubject.OfArea(
                        name, SummarisedPlace.of(drawn.key()), places.in(drawn), question.boundaries()))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        HttpStatus.NOT_FOUND,
                        "form-area-unknown",
                        text,
                        question.boundaries().key())));
    }
}
