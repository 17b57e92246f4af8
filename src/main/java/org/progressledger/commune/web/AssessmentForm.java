package org.progressledger.commune.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.web.form.StatedDecision;

/**
 * The results of one decision at one stage as a page asks for them.
 *
 * @param verdicts by the number of the criterion or indicator; what is left open is not assessed
 * @param values what was measured, in words, by the same numbers
 * @param evidence document behind all of them
 */
record AssessmentForm(
        @NotBlank String criteriaSet,
        @NotNull AssessmentStage stage,
        Optional<LocalDate> effectiveOn,
        @Valid @NotNull StatedDecision decision,
        Map<String, Judgement> verdicts,
        Map<String, String> values,
        Optional<CommuneRequest.@Valid Document> evidence) {

    /** What a decision says of a criterion or indicator. */
    enum Judgement {
        MET,
        NOT_MET
    }

    /** A value without a verdict is no result. */
    CommuneRequest.Assess request() {
        return new CommuneRequest.Assess(
                criteriaSet,
                stage,
                new TreeSet<>(verdicts.keySet()).stream().map(this::result).toList(),
                effectiveOn,
                decision);
    }

    private CommuneRequest.Result result(String number) {
        boolean isIndicator = number.contains(".");
        return new CommuneRequest.Result(
                Integer.valueOf(isIndicator ? number.substring(0, number.indexOf('.')) : number),
                Optional.of(number).filter(any -> isIndicator),
                Optional.ofNullable(values.get(number)),
                verdicts.get(number) == Judgement.MET,
                evidence.map(List::of));
    }
}
