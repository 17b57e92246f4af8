package org.progressledger.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidenceScope;
import org.progressledger.facts.Basis;
import org.progressledger.report.criteria.CriteriaFormQuestion;
import org.progressledger.report.money.MoneyFormQuestion;
import org.progressledger.report.table.Label;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Boundaries;
import org.progressledger.web.evidence.AskedPack;
import org.progressledger.web.evidence.Evidence;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class IndicativeFormEvidenceApi {

    /** What the forms about criteria are made of: results, titles, and the groups that communes are in. */
    private static final Set<String> OF_CRITERIA = Set.of("criteria", "title", "territory");

    /** What the forms about money are made of. */
    private static final Set<String> OF_MONEY = Set.of("allocation", "project", "territory");

    private final Evidence evidence;
    private final CriteriaFormsApi criteriaForms;
    private final CriteriaFormQuestions criteriaQuestions;
    private final MoneyFormsApi moneyForms;
    private final MoneyFormQuestions moneyQuestions;
    private final FormPlaces places;

    IndicativeFormEvidenceApi(
            Evidence evidence,
            CriteriaFormsApi criteriaForms,
            CriteriaFormQuestions criteriaQuestions,
            MoneyFormsApi moneyForms,
            MoneyFormQuestions moneyQuestions,
            FormPlaces places) {
        this.evidence = evidence;
        this.criteriaForms = criteriaForms;
        this.criteriaQuestions = criteriaQuestions;
        this.moneyForms = moneyForms;
        this.moneyQuestions = moneyQuestions;
        this.places = places;
    }

    /** Of whom a form is. */
    private record Whose(AreaKey area, Optional<UnitId> commune, String name) {

        @Override
        public String toString() {
            return commune.map(UnitId::toString).orElseGet(area::toString);
        }
    }

    @GetMapping("/api/evidence/forms/ntm/{number}")
    @Operation(summary = "Form 05, 06 or 10 with what was recorded about criteria and titles, with proofs, as a zip")
    void criteria(
            @PathVariable String number,
            @ParameterObject CriteriaFormRequest request,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        CriteriaFormRequest known = request.asKnownAt(evidence.signed(request.knownAt()));
        CriteriaFormQuestion question = criteriaQuestions.of(number, known);
        CriteriaFormsApi.Answer form = criteriaForms.form(number, known, locale);
        send(
                question.kind().number(),
                question.kind().title(),
                new Whose(question.progress().area(), question.commune(), form.areaName()),
                OF_CRITERIA,
                new Basis(question.to(), question.progress().knownAt()),
                question.progress().boundaries(),
                Map.of(
                        "criteriaSet", question.progress().criteriaSet().key(),
                        "stage", question.progress().stage().name(),
                        "from", question.from().toString(),
                        "language", locale.getLanguage()),
                form,
                response);
    }

    @GetMapping({
        "/api/evidence/forms/ntm/07",
        "/api/evidence/forms/ntm/09",
        "/api/evidence/forms/ntm/11",
        "/api/evidence/forms/ntm/12"
    })
    @Operation(summary = "Form 07, 09, 11 or 12 with what was recorded about the money, with proofs, as a zip")
    void money(
            HttpServletRequest address,
            @ParameterObject MoneyFormRequest request,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        MoneyFormRequest known = request.asKnownAt(evidence.signed(request.knownAt()));
        MoneyFormQuestion question =
                moneyQuestions.of(MoneyFormPages.number(address), known).question();
        MoneyFormsApi.Answer form = moneyForms.form(address, known, locale);
        send(
                question.kind().number(),
                question.kind().title(),
                new Whose(question.area(), question.commune(), form.areaName()),
                OF_MONEY,
                new Basis(question.to(), question.knownAt()),
                question.boundaries(),
                Map.of(
                        "programme", question.programme().path(),
                        "year", Integer.toString(question.year()),
                        "language", locale.getLanguage()),
                form,
                response);
    }

    private void send(
            String number,
            Label title,
            Whose whose,
            Set<String> families,
            Basis basis,
            Boundaries boundaries,
            Map<String, String> further,
            Object form,
            HttpServletResponse response)
            throws IOException {
        Map<String, String> asked = new TreeMap<>(further);
        asked.put("form", number);
        asked.put("area", whose.toString());
        evidence.send(
                new AskedPack(
                        EvidenceKind.FORM,
                        "ntm-" + number,
                        "%s. %s – %s".formatted(number, title.vietnamese(), whose.name()),
                        new EvidenceScope.OfArea(
                                whose.commune()
                                        .map(commune -> places.of(commune, boundaries, basis.knownAt()))
                                        .orElseGet(() -> places.of(whose.area(), boundaries, basis.knownAt())),
                                Optional.empty(),
                                basis.effectiveOn(),
                                families),
                        basis,
                        boundaries,
                        asked,
                        Map.of("form", () -> form)),
                response);
    }
}
