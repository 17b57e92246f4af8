package org.progressledger.commune.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.commune.CriteriaCommand;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.commune.CriteriaCommand.WithdrawAssessment;
import org.progressledger.commune.CriterionResult;
import org.progressledger.commune.Evidence;
import org.progressledger.commune.TitleCommand;
import org.progressledger.commune.TitleCommand.AcknowledgeTitle;
import org.progressledger.commune.TitleCommand.GrantTitle;
import org.progressledger.commune.TitleCommand.LapseTitle;
import org.progressledger.commune.TitleCommand.WithdrawTitle;
import org.progressledger.commune.TitleCommand.WithdrawTitleEntry;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/** What is asked to be recorded about a commune, as JSON and on pages. */
sealed interface CommuneRequest {

    /** About results. */
    sealed interface OfResults extends CommuneRequest {

        CriteriaCommand command(UnitId commune);
    }

    /** About a title. */
    sealed interface OfTitle extends CommuneRequest {

        TitleCommand command(UnitId commune);
    }

    /**
     * @param title what the document is called
     * @param sha256 hash of the file, 64 lower-case hexadecimal digits
     * @param place where the file is kept
     */
    record Document(
            @NotBlank String title,
            @NotBlank String sha256,
            @NotBlank String place) {

        Evidence evidence() {
            return new Evidence(title, sha256, place);
        }
    }

    /**
     * @param criterion number of the criterion
     * @param indicator number of the indicator, such as {@code 2.1}; the criterion as a whole when absent
     * @param value what was measured, in words
     * @param evidence none when absent
     */
    record Result(
            @NotNull Integer criterion,
            Optional<String> indicator,
            Optional<String> value,
            @NotNull Boolean met,
            Optional<List<@Valid Document>> evidence) {

        CriterionResult result() {
            return new CriterionResult(
                    criterion,
                    indicator,
                    value,
                    met,
                    evidence.orElse(List.of()).stream().map(Document::evidence).toList());
        }
    }

    /**
     * Results of one decision at one stage.
     *
     * @param effectiveOn the day of the decision when absent
     */
    record Assess(
            @NotBlank String criteriaSet,
            @NotNull AssessmentStage stage,
            @NotEmpty List<@Valid Result> results,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements OfResults {

        @Override
        public CriteriaCommand command(UnitId commune) {
            return new AssessCriteria(
                    commune,
                    criteriaSet,
                    stage,
                    results.stream().map(Result::result).toList(),
                    effectiveOn.orElse(decision.date()),
                    decision.reference());
        }
    }

    /** @param withdraws identifier of the assessment that was a mistake */
    record TakeResultBack(
            @NotBlank String withdraws,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String reason,

            @Valid @NotNull StatedDecision decision)
            implements OfResults {

        @Override
        public CriteriaCommand command(UnitId commune) {
            return new WithdrawAssessment(commune, withdraws, reason, decision.reference());
        }
    }

    /**
     * @param criteriaSet key of the criteria set whose title is granted
     * @param satisfaction residents who are satisfied, in percent
     * @param councilVote members of the council in favour, in percent
     * @param effectiveOn the day of the decision when absent
     */
    record Grant(
            @NotBlank String criteriaSet,
            @NotNull BigDecimal satisfaction,
            boolean constructionDebt,
            @NotNull BigDecimal councilVote,
            @NotNull LocalDate councilMetOn,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements OfTitle {

        @Override
        public TitleCommand command(UnitId commune) {
            return new GrantTitle(
                    commune,
                    criteriaSet,
                    satisfaction,
                    constructionDebt,
                    councilVote,
                    councilMetOn,
                    effectiveOn.orElse(decision.date()),
                    decision.reference());
        }
    }

    /**
     * @param criteriaSet key of the criteria set by which the predecessors held the title
     * @param predecessors units whose title is kept
     * @param effectiveOn the day of the decision when absent
     */
    record Acknowledge(
            @NotBlank String criteriaSet,
            @NotEmpty List<UnitId> predecessors,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements OfTitle {

        @Override
        public TitleCommand command(UnitId commune) {
            return new AcknowledgeTitle(
                    commune, criteriaSet, predecessors, effectiveOn.orElse(decision.date()), decision.reference());
        }
    }

    /**
     * @param criteria numbers of the criteria that are no longer met
     * @param effectiveOn first day without the title; the day of the decision when absent
     */
    record WithdrawRecognition(
            @NotNull Title title,
            @NotEmpty List<Integer> criteria,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String reason,

            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements OfTitle {

        @Override
        public TitleCommand command(UnitId commune) {
            return new WithdrawTitle(
                    commune, title, criteria, reason, effectiveOn.orElse(decision.date()), decision.reference());
        }
    }

    /** @param effectiveOn first day without the title; the day of the decision when absent */
    record Lapse(
            @NotNull Title title,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String reason,

            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements OfTitle {

        @Override
        public TitleCommand command(UnitId commune) {
            return new LapseTitle(commune, title, reason, effectiveOn.orElse(decision.date()), decision.reference());
        }
    }

    /** @param withdraws identifier of the entry about a title that was a mistake */
    record TakeTitleEntryBack(
            @NotBlank String withdraws,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String reason,

            @Valid @NotNull StatedDecision decision)
            implements OfTitle {

        @Override
        public TitleCommand command(UnitId commune) {
            return new WithdrawTitleEntry(commune, withdraws, reason, decision.reference());
        }
    }
}
