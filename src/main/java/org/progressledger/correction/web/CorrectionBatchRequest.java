package org.progressledger.correction.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.correction.Corrections;
import org.progressledger.correction.DecisionDocument;
import org.progressledger.correction.Selection;
import org.progressledger.correction.Selection.Remedy;
import org.progressledger.correction.WantedCorrection;
import org.progressledger.correction.WantedCorrection.Which;
import org.progressledger.household.HouseholdId;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/** What a program asks of mass corrections, as JSON. */
interface CorrectionBatchRequest {

    /**
     * A new batch, of entries or of the recognitions under a decision.
     *
     * @param reason why the recognitions are wrong
     * @param decision document that orders the correction
     */
    record Proposal(
            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason,

            @Valid @NotNull StatedDecision decision,
            Optional<@Valid @Size(max = Corrections.MOST_ENTRIES_AT_ONCE) List<@Valid Entry>> entries,
            Optional<@Valid Chosen> selection) {

        @AssertTrue
        boolean isOfEntriesOrOfASelection() {
            return entries.isPresent() != selection.isPresent();
        }
    }

    /** More entries for a draft. */
    record Addition(
            @NotEmpty @Size(max = Corrections.MOST_ENTRIES_AT_ONCE)
            List<@Valid Entry> entries) {}

    /** A decision by what identifies it. */
    record Document(@NotBlank String number, @NotNull LocalDate date) {

        DecisionDocument document() {
            return new DecisionDocument(number, date);
        }
    }

    /**
     * One recognition to be corrected.
     *
     * @param corrects identifier of the recognition's event; absent to name it otherwise
     * @param under decision that recognised; absent, without {@code corrects}, for the last one that stands
     * @param povertyClass class that should have been recognised; absent to withdraw
     * @param effectiveOn day from which it should have been recognised; the recognition's own when absent
     */
    record Entry(
            @NotNull HouseholdId household,
            Optional<String> corrects,
            Optional<@Valid Document> under,
            Optional<PovertyClass> povertyClass,
            Optional<LocalDate> effectiveOn) {

        private WantedCorrection wanted(int number) {
            return new WantedCorrection(String.valueOf(number), household, which(), povertyClass, effectiveOn);
        }

        private Which which() {
            return corrects.<Which>map(Which.ByEvent::new)
                    .or(() -> under.map(document -> new Which.ByDecision(document.document())))
                    .orElseGet(Which.Last::new);
        }

        static List<WantedCorrection> wanted(List<Entry> entries) {
            List<WantedCorrection> wanted = new ArrayList<>();
            for (Entry entry : entries) {
                wanted.add(entry.wanted(wanted.size() + 1));
            }
            return wanted;
        }
    }

    /**
     * All recognitions under a decision.
     *
     * @param unit commune-level unit in which the households lived on the day of the recognition; absent for all
     * @param remedy what shall be right of each
     * @param effectiveOn the right day, of {@code OTHER_DAY}
     */
    record Chosen(
            @Valid @NotNull Document under,
            Optional<UnitId> unit,
            @NotNull Remedy remedy,
            Optional<LocalDate> effectiveOn) {

        @AssertTrue
        boolean isWithADayForOtherDayOnly() {
            return (remedy == Remedy.OTHER_DAY) == effectiveOn.isPresent();
        }

        Selection selection() {
            return Selection.under(under.document(), unit, remedy, effectiveOn);
        }
    }

    /** @param digest of what was looked at */
    record Approval(@NotBlank String digest) {}

    record Rejection(
            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason) {}
}
