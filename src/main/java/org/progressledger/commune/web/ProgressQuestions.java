package org.progressledger.commune.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.facts.Basis;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Province;
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
    private final CommuneBooks books;
    private final CriteriaSets sets;
    private final Territory territory;

    ProgressQuestions(LedgerTime time, CommuneBooks books, CriteriaSets sets, Territory territory) {
        this.time = time;
        this.books = books;
        this.sets = sets;
        this.territory = territory;
    }

    /**
     * @param from first of the two days
     * @param basis the last of them, and what is known
     */
    record Asked(ProgressQuestion question, LocalDate from, Basis basis) {

        LocalDate to() {
            return basis.effectiveOn();
        }
    }

    /** @throws ProblemException if something in it cannot be read */
    Asked of(ProgressRequest request) {
        Basis basis = basis(request.time());
        LocalDate day = basis.effectiveOn();
        LocalDate from = request.from().orElseGet(() -> LocalDate.of(day.getYear() - 1, Month.DECEMBER, 31));
        if (from.isAfter(day)) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "communes-period-reversed"));
        }
        return new Asked(
                new ProgressQuestion(
                        province(request.province()).code(),
                        criteriaSet(request.criteriaSet(), day),
                        request.stage().orElse(AssessmentStage.APPRAISED),
                        boundaries(request.boundaries(), day),
                        basis.knownAt()),
                from,
                basis);
    }

    Basis basis(TimeChoice choice) {
        return time.basis(choice, CommuneBooks.PROJECTION);
    }

    /** @throws ProblemException if there is none of this key */
    CriteriaSet criteriaSet(Optional<String> key, LocalDate day) {
        if (key.isPresent()) {
            return sets.byKey(key.get())
                    .orElseThrow(() ->
                            new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "criteria-set-unknown", key.get())));
        }
        return sets.inForceOn(day, Title.MET).orElseGet(() -> sets.all().get(0));
    }

    private Boundaries boundaries(Optional<String> key, LocalDate day) {
        try {
            return key.map(territory::drawing).orElseGet(() -> territory.drawingOn(day));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries"));
        }
    }

    private Province province(Optional<String> code) {
        return code.map(asked -> territory.province(asked).orElseThrow(() -> unknownUnit(asked)))
                .orElseGet(this::mostRecorded);
    }

    /** The first of all in an empty ledger. */
    private Province mostRecorded() {
        Map<Province, Long> recorded = books.recorded().stream()
                .flatMap(unit -> territory.unit(unit).stream())
                .map(AdministrativeUnit::province)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return recorded.entrySet().stream()
                .max(Map.Entry.<Province, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> territory.provinces().get(0));
    }

    /**
     * @param text {@code 05569@2025}, or {@code 05569} for the unit that the code means on the day
     * @throws ProblemException if there is none
     */
    AdministrativeUnit commune(String text, LocalDate day) {
        try {
            return (text.contains("@") ? territory.unit(UnitId.parse(text)) : territory.unitOn(text, day))
                    .orElseThrow(() -> unknownUnit(text));
        } catch (IllegalArgumentException unreadable) {
            throw unknownUnit(text);
        }
    }

    private static ProblemException unknownUnit(String text) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", text));
    }
}
