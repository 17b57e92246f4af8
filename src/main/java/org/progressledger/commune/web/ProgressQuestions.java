package org.progressledger.commune.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.commune.progress.UsualQuestions;
import org.progressledger.facts.Basis;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into a question about communes, and waits until it can be answered. */
@Component
class ProgressQuestions {

    private final LedgerTime time;
    private final UsualQuestions usual;
    private final CommuneProgress progress;
    private final Territory territory;

    ProgressQuestions(LedgerTime time, UsualQuestions usual, CommuneProgress progress, Territory territory) {
        this.time = time;
        this.usual = usual;
        this.progress = progress;
        this.territory = territory;
    }

    /**
     * @param area whose communes are asked about, under the drawing
     * @param partly its communes on the last day that also have ground from elsewhere
     * @param from first of the two days
     * @param basis the last of them, and what is known
     */
    record Asked(
            ProgressQuestion question, DrawnArea area, List<AdministrativeUnit> partly, LocalDate from, Basis basis) {

        LocalDate to() {
            return basis.effectiveOn();
        }
    }

    /**
     * @throws ProblemException if something in it cannot be read
     * @throws org.progressledger.commune.progress.AreaRefusedException if its area makes no sense
     */
    Asked of(ProgressRequest request) {
        Basis basis = basis(request.time());
        LocalDate day = basis.effectiveOn();
        LocalDate from = request.from().orElseGet(() -> LocalDate.of(day.getYear() - 1, Month.DECEMBER, 31));
        if (from.isAfter(day)) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "communes-period-reversed"));
        }
        Boundaries boundaries = boundaries(request.boundaries(), basis);
        DrawnArea area = usual.area(request.area(), request.province(), boundaries, basis.knownAt());
        ProgressQuestion question = new ProgressQuestion(
                area.key(),
                criteriaSet(request.criteriaSet(), basis),
                request.stage().orElse(AssessmentStage.APPRAISED),
                boundaries,
                basis.knownAt());
        return new Asked(question, area, progress.partly(question, day), from, basis);
    }

    Basis basis(TimeChoice choice) {
        return time.basis(choice, CommuneBooks.PROJECTION);
    }

    private CriteriaSet criteriaSet(Optional<String> key, Basis basis) {
        return usual.criteriaSet(key, basis)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "criteria-set-unknown", key.orElse(""))));
    }

    private Boundaries boundaries(Optional<String> key, Basis basis) {
        try {
            return usual.boundaries(key, basis);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries"));
        }
    }

    /**
     * @param text {@code 05569@2025}, or {@code 05569} for the unit that the code means on the day
     * @throws ProblemException if there is none
     */
    AdministrativeUnit commune(String text, LocalDate day) {
        return commune(text, day, territory);
    }

    /** The same, on the basis of a question. */
    AdministrativeUnit commune(String text, Asked asked) {
        return commune(text, asked.to(), territory.knownAt(asked.question().knownAt()));
    }

    private static AdministrativeUnit commune(String text, LocalDate day, Territory known) {
        try {
            return (text.contains("@") ? known.unit(UnitId.parse(text)) : known.unitOn(text, day))
                    .orElseThrow(() -> unknownUnit(text));
        } catch (IllegalArgumentException unreadable) {
            throw unknownUnit(text);
        }
    }

    private static ProblemException unknownUnit(String text) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", text));
    }
}
