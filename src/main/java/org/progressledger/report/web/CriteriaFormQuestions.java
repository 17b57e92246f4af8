package org.progressledger.report.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.commune.progress.UsualQuestions;
import org.progressledger.facts.Basis;
import org.progressledger.report.criteria.CriteriaFormKind;
import org.progressledger.report.criteria.CriteriaFormQuestion;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.web.AreaChoice;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into the question that a form about criteria answers. */
@Component
class CriteriaFormQuestions {

    private final LedgerTime time;
    private final UsualQuestions usual;
    private final CommuneProgress progress;

    CriteriaFormQuestions(LedgerTime time, UsualQuestions usual, CommuneProgress progress) {
        this.time = time;
        this.usual = usual;
        this.progress = progress;
    }

    /**
     * @throws ProblemException if something in it cannot be read
     * @throws org.progressledger.commune.progress.AreaRefusedException if its area makes no sense
     */
    CriteriaFormQuestion of(String number, CriteriaFormRequest request) {
        CriteriaFormKind kind = CriteriaFormKind.of(number)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "criteria-form-unknown", number));
        Basis basis = time.basis(
                new TimeChoice(request.closing(), request.knownAt(), request.atLeast(), request.boundaries()),
                CommuneBooks.PROJECTION);
        LocalDate closing = basis.effectiveOn();
        Boundaries boundaries = boundaries(request, basis);
        ProgressQuestion question = new ProgressQuestion(
                usual.area(request.area(), request.province(), boundaries, basis.knownAt())
                        .key(),
                usual.criteriaSet(request.criteriaSet(), basis)
                        .orElseThrow(() -> problem(
                                HttpStatus.NOT_FOUND,
                                "criteria-set-unknown",
                                request.criteriaSet().orElse(""))),
                request.stage().orElse(AssessmentStage.APPRAISED),
                boundaries,
                basis.knownAt());
        return new CriteriaFormQuestion(
                kind,
                question,
                Optional.of(kind)
                        .filter(CriteriaFormKind.COMMUNE::equals)
                        .flatMap(any -> commune(request, question, closing)),
                request.from().orElseGet(() -> LocalDate.of(closing.getYear() - 1, Month.DECEMBER, 31)),
                closing);
    }

    /** What can be chosen as the area. */
    AreaChoice areas(ProgressQuestion question, Territory known) {
        Boundaries boundaries = question.boundaries();
        return AreaChoice.of(
                new AreasUnder(boundaries, known).of(question.area()).orElseThrow(), boundaries, known);
    }

    /** What can be chosen as the commune of form 10. */
    List<AdministrativeUnit> communes(ProgressQuestion question, LocalDate closing) {
        return progress.communes(question.area(), question.boundaries(), closing, question.knownAt());
    }

    private Optional<UnitId> commune(CriteriaFormRequest request, ProgressQuestion question, LocalDate closing) {
        try {
            return request.commune()
                    .filter(text -> !text.isBlank())
                    .map(UnitId::parse)
                    .or(() -> communes(question, closing).stream()
                            .map(AdministrativeUnit::id)
                            .findFirst());
        } catch (IllegalArgumentException unreadable) {
            throw problem(
                    HttpStatus.NOT_FOUND, "unit-unknown", request.commune().orElse(""));
        }
    }

    private Boundaries boundaries(CriteriaFormRequest request, Basis basis) {
        try {
            return usual.boundaries(request.boundaries(), basis);
        } catch (IllegalArgumentException unknown) {
            throw problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries");
        }
    }

    private static ProblemException problem(HttpStatus status, String code, String argument) {
        return new ProblemException(Problem.of(status, code, argument));
    }
}
