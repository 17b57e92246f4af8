package org.progressledger.report.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.population.Populations;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.Reach;
import org.progressledger.report.RecordedHouseholds;
import org.progressledger.ruleset.ReviewProcedure;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into the question that the forms answer. */
@Component
class FormQuestions {

    private final LedgerTime time;
    private final Territory territory;
    private final ReviewProcedures procedures;
    private final FormAreas areas;

    FormQuestions(LedgerTime time, Territory territory, ReviewProcedures procedures, FormAreas areas) {
        this.areas = areas;
        this.procedures = procedures;
        this.time = time;
        this.territory = territory;
    }

    /** @throws ProblemException if something in it cannot be read */
    FormQuestion of(FormRequest request) {
        Basis basis = basis(request);
        Territory known = territory.knownAt(basis.knownAt());
        Boundaries boundaries = boundaries(request, basis.effectiveOn(), known);
        return new FormQuestion(
                area(areas.chosen(request, basis), boundaries, known),
                request.from().orElseGet(() -> usualOpening(basis.effectiveOn())),
                basis.effectiveOn(),
                basis.knownAt(),
                boundaries,
                reach(request, basis));
    }

    /** The read models that a form and its usual area rest on have come that far. */
    private Basis basis(FormRequest request) {
        Basis basis = time.basis(
                new TimeChoice(request.closing(), request.knownAt(), request.atLeast(), request.boundaries()),
                RecordedHouseholds.PROJECTION);
        TimeChoice same = new TimeChoice(
                Optional.of(basis.effectiveOn()), Optional.of(new KnownAt.Position(basis.knownAt())), Optional.empty());
        time.basis(same, KnownHouseholds.PROJECTION);
        return time.basis(same, Populations.PROJECTION);
    }

    /** A period opens with the year unless somebody says otherwise. */
    private static LocalDate usualOpening(LocalDate closing) {
        return LocalDate.of(closing.getYear() - 1, Month.DECEMBER, 31);
    }

    /** Keys of the boundaries to choose from, the oldest first, as far as they are known to the question. */
    List<String> drawings(FormQuestion question) {
        return territory.knownAt(question.knownAt()).drawings().stream()
                .map(Boundaries::key)
                .toList();
    }

    private Boundaries boundaries(FormRequest request, LocalDate closing, Territory known) {
        try {
            return request.boundaries().map(known::drawing).orElseGet(() -> known.drawingOn(closing));
        } catch (IllegalArgumentException unknown) {
            throw invalid("boundaries");
        }
    }

    /** As asked for; else that of the procedure in force on the closing day. */
    private Reach reach(FormRequest request, Basis basis) {
        try {
            return request.reach()
                    .or(() -> procedures
                            .knownAt(basis.knownAt())
                            .inForceOn(basis.effectiveOn())
                            .flatMap(ReviewProcedure::fallingBackYears))
                    .map(Reach::ofYears)
                    .orElse(Reach.EVERYTHING);
        } catch (IllegalArgumentException impossible) {
            throw invalid("reach");
        }
    }

    private FormArea area(String text, Boundaries boundaries, Territory known) {
        return AreaText.parse(text, boundaries, known)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(HttpStatus.NOT_FOUND, "form-area-unknown", text, boundaries.key())));
    }

    private static ProblemException invalid(String parameter) {
        return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", parameter));
    }
}
