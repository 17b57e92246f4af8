package org.progressledger.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidenceScope;
import org.progressledger.facts.Basis;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.OfficialForms;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.RecordedArea;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.evidence.AskedPack;
import org.progressledger.web.evidence.Evidence;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class FormEvidenceApi {

    /** What the fifteen tables are made of. */
    private static final Set<String> FAMILIES = Set.of("household", "population", "territory");

    private final Evidence evidence;
    private final OfficialForms forms;
    private final FormQuestions questions;
    private final FormPlaces places;

    FormEvidenceApi(Evidence evidence, OfficialForms forms, FormQuestions questions, FormPlaces places) {
        this.evidence = evidence;
        this.forms = forms;
        this.questions = questions;
        this.places = places;
    }

    @GetMapping("/api/evidence/forms/{number}")
    @Operation(summary = "One of the fifteen tables with everything that its area had recorded, with proofs, as a zip")
    void form(
            @PathVariable int number, @ParameterObject FormRequest request, Locale locale, HttpServletResponse response)
            throws IOException {
        AppendixTable table = FormsApi.table(number);
        FormQuestion question = questions.of(request.asKnownAt(evidence.signed(request.knownAt())));
        FormRelease release = forms.release(question, List.of(table));
        FormAnswer answer = FormAnswer.of(release.basis(), release.table(table), locale);
        evidence.send(
                new AskedPack(
                        EvidenceKind.FORM,
                        Integer.toString(number),
                        "%d. %s – %s"
                                .formatted(
                                        number,
                                        table.title().vietnamese(),
                                        answer.basis().areaName()),
                        new EvidenceScope.OfArea(place(question), Optional.empty(), question.closing(), FAMILIES),
                        new Basis(question.closing(), question.knownAt()),
                        question.boundaries(),
                        Map.of(
                                "form", Integer.toString(number),
                                "area", AreaText.of(question.area()),
                                "from", question.opening().toString(),
                                "language", locale.getLanguage()),
                        Map.of("form", () -> answer)),
                response);
    }

    /** Those of no unit of the drawing rest on all of their province. */
    private RecordedArea place(FormQuestion question) {
        if (question.area() instanceof FormArea.Commune commune) {
            return places.of(commune.unit(), question.boundaries(), question.knownAt());
        }
        String text = question.area() instanceof FormArea.Unassigned unassigned
                ? "province:" + unassigned.province()
                : AreaText.of(question.area());
        AreaKey area = AreaKey.parse(text)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        HttpStatus.NOT_FOUND,
                        "form-area-unknown",
                        text,
                        question.boundaries().key())));
        return places.of(area, question.boundaries(), question.knownAt());
    }
}
