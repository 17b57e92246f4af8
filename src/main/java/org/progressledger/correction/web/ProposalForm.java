package org.progressledger.correction.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.correction.DecisionDocument;
import org.progressledger.correction.Selection;
import org.progressledger.correction.Selection.Remedy;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.PlainText;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * The form that begins a batch.
 *
 * @param number number of the document that orders the correction
 * @param wrongNumber number of the decision whose recognitions are wrong; empty for the last one of each household
 * @param unit code of the commune; empty for all
 * @param remedy of a selection by decision
 * @param otherDay the right day, of {@code OTHER_DAY}
 */
record ProposalForm(
        @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
        String reason,

        @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
        String number,

        @NotNull LocalDate date,

        @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
        String issuer,

        Optional<String> wrongNumber,
        Optional<LocalDate> wrongDate,
        Optional<String> unit,
        Optional<Remedy> remedy,
        Optional<LocalDate> otherDay) {

    DecisionReference decision() {
        return new DecisionReference(number, date, issuer);
    }

    Optional<DecisionDocument> document() {
        return wrongNumber
                .filter(text -> !text.isBlank())
                .flatMap(text -> wrongDate.map(day -> new DecisionDocument(text.strip(), day)));
    }

    /** @throws ProblemException if the decision, the unit or the day is missing or unknown */
    Selection selection(Territory territory) {
        DecisionDocument document = document().orElseThrow(() -> invalid("wrongNumber, wrongDate"));
        Remedy chosen = remedy.orElseThrow(() -> invalid("remedy"));
        Optional<LocalDate> day = chosen == Remedy.OTHER_DAY
                ? Optional.of(otherDay.orElseThrow(() -> invalid("otherDay")))
                : Optional.empty();
        return Selection.under(
                document,
                unit.filter(code -> !code.isBlank())
                        .map(code -> territory
                                .unitOn(code.strip(), document.date())
                                .map(AdministrativeUnit::id)
                                .orElseThrow(() -> invalid("unit"))),
                chosen,
                day);
    }

    private static ProblemException invalid(String field) {
        return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "fields-invalid", field));
    }
}
