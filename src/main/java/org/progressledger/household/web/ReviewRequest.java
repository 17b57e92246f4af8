package org.progressledger.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.Children;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.RequestChannel;
import org.progressledger.household.ReviewCommand.AnswerComplaint;
import org.progressledger.household.ReviewCommand.DiscontinueReview;
import org.progressledger.household.ReviewCommand.FileComplaint;
import org.progressledger.household.ReviewCommand.GiveOpinion;
import org.progressledger.household.ReviewCommand.ListForReview;
import org.progressledger.household.ReviewCommand.PostResult;
import org.progressledger.household.ReviewCommand.RecordQuickScreening;
import org.progressledger.household.ReviewCommand.RecordVillageMeeting;
import org.progressledger.household.ReviewCommand.RequestReview;
import org.progressledger.household.ReviewCommand.ScoreInReview;
import org.progressledger.household.ReviewKind;
import org.progressledger.household.ScoreSheet;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.PlainText;
import org.progressledger.web.form.StatedDecision;

/** The steps of a review as a program asks to record them. {@code on} is the day on which the step happened. */
interface ReviewRequest extends HouseholdRequest {

    /** Households that one call may name: their events stand in one commit. */
    int MOST_HOUSEHOLDS = 500;

    /** The numbered document behind a step, if there is one. */
    static Optional<DecisionReference> reference(Optional<StatedDecision> document) {
        return document.map(StatedDecision::reference);
    }

    /** @param kind {@code REGULAR} when absent */
    record Request(
            Optional<ReviewKind> kind,
            @NotNull RequestChannel channel,
            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document)
            implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new RequestReview(household, kind.orElse(ReviewKind.REGULAR), channel, on, reference(document));
        }
    }

    record Listing(@NotNull LocalDate on, Optional<@Valid StatedDecision> document) implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new ListForReview(household, on, reference(document));
        }
    }

    record Screening(@NotNull Boolean passed, @NotNull LocalDate on, Optional<@Valid StatedDecision> document)
            implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new RecordQuickScreening(household, passed, on, reference(document));
        }
    }

    /**
     * Form B.
     *
     * @param b1 points from 0
     * @param b2 points from 0
     * @param proposedClass class that the reviewers propose
     */
    record Scores(
            @NotNull AreaKind area,
            @NotNull @Min(0) BigDecimal b1,
            @NotNull @Min(0) Integer b2,
            @NotNull Set<Deprivation> deprivations,
            Optional<Set<PovertyReason>> reasons,
            Optional<Set<HouseholdTrait>> traits,
            Optional<Children> children,
            @NotNull PovertyClass proposedClass,
            @NotNull LocalDate on)
            implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            ScoreSheet sheet = new ScoreSheet(
                    area, b1, b2, deprivations, reasons.orElse(Set.of()), traits.orElse(Set.of()), children);
            return new ScoreInReview(household, sheet, proposedClass, on);
        }
    }

    /**
     * @param present how many were present
     * @param agreed how many of them agreed
     * @param povertyClass class that they voted on
     */
    record Meeting(
            @NotNull Integer present,
            @NotNull Integer agreed,
            @NotNull PovertyClass povertyClass,
            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document)
            implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new RecordVillageMeeting(household, present, agreed, povertyClass, on, reference(document));
        }
    }

    record Posting(@NotNull LocalDate on, Optional<@Valid StatedDecision> document) implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new PostResult(household, on, reference(document));
        }
    }

    record Complaint(
            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String about,

            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document)
            implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new FileComplaint(household, about, on, reference(document));
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Complaint[…]";
        }
    }

    /** @param upheld whether the complaint was right */
    record Answer(
            @NotNull Boolean upheld,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String answer,

            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document)
            implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new AnswerComplaint(household, upheld, answer, on, reference(document));
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    /** @param body who gives the opinion */
    record Opinion(
            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String body,

            @NotNull Boolean agrees,

            Optional<@Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN) String> remark,

            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document)
            implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new GiveOpinion(household, body, agrees, remark, on, reference(document));
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Opinion[…]";
        }
    }

    record End(
            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason,

            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document)
            implements ReviewRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new DiscontinueReview(household, reason, on, reference(document));
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "End[…]";
        }
    }

    /**
     * A village meeting and its votes.
     *
     * @param households each with its own vote
     */
    record Meetings(
            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document,
            @NotEmpty @Size(max = MOST_HOUSEHOLDS) List<@Valid @NotNull Vote> households) {}

    record Vote(
            @NotBlank String code,
            @NotNull Integer present,
            @NotNull Integer agreed,
            @NotNull PovertyClass povertyClass) {

        ReviewRequest at(Meetings meetings) {
            return new Meeting(present, agreed, povertyClass, meetings.on(), meetings.document());
        }
    }

    /** @param households codes */
    record Postings(
            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document,
            @NotEmpty @Size(max = MOST_HOUSEHOLDS) List<@NotBlank String> households) {}

    /**
     * One letter with the opinion on many households.
     *
     * @param body who gives it
     */
    record Opinions(
            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String body,

            @NotNull LocalDate on,
            Optional<@Valid StatedDecision> document,
            @NotEmpty @Size(max = MOST_HOUSEHOLDS) List<@Valid @NotNull View> households) {}

    record View(
            @NotBlank String code,
            @NotNull Boolean agrees,
            Optional<@Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN) String> remark) {

        ReviewRequest by(Opinions opinions) {
            return new Opinion(opinions.body(), agrees, remark, opinions.on(), opinions.document());
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "View[…]";
        }
    }
}
