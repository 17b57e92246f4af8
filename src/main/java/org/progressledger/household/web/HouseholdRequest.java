package org.progressledger.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.MoveHousehold;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Residence;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/** What a program asks to be recorded about a household, as JSON. Its texts are {@link PlainText}, as those of lists. */
interface HouseholdRequest {

    HouseholdCommand forHousehold(HouseholdId household);

    /**
     * A decision gave the household a class.
     *
     * @param cause {@code REVIEW} when absent
     * @param ruleSet key of the rule set by which it is judged; the national one in force on the day when absent
     * @param effectiveOn the day of the decision when absent
     */
    record Recognition(
            @NotNull PovertyClass povertyClass,
            Optional<Cause> cause,
            Optional<String> ruleSet,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements HouseholdRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new RecogniseStatus(
                    household,
                    povertyClass,
                    cause.orElse(Cause.REVIEW),
                    ruleSet,
                    effectiveOn.orElse(decision.date()),
                    decision.reference());
        }
    }

    /**
     * A recognition was wrong.
     *
     * @param corrects identifier of the recognition's event, as the timeline names it
     * @param povertyClass class that should have been recognised; absent if nothing should have been
     * @param effectiveOn day from which it should have been recognised; the recognition's own when absent
     */
    record Correction(
            @NotBlank String corrects,
            Optional<PovertyClass> povertyClass,
            Optional<LocalDate> effectiveOn,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason,

            @Valid @NotNull StatedDecision decision)
            implements HouseholdRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return povertyClass
                    .<HouseholdCommand>map(right -> new CorrectRecognition(
                            household, corrects, right, effectiveOn, reason, decision.reference(), Optional.empty()))
                    .orElseGet(() -> new WithdrawRecognition(
                            household, corrects, reason, decision.reference(), Optional.empty()));
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Correction[…]";
        }
    }

    /**
     * The household lives elsewhere.
     *
     * @param unit commune-level unit as {@code code@edition}, such as {@code 05569@2025}
     * @param effectiveOn the day of the decision when absent
     */
    record Move(
            @NotNull UnitId unit,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String village,

            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements HouseholdRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new MoveHousehold(
                    household, new Residence(unit, village), effectiveOn.orElse(decision.date()), decision.reference());
        }
    }
}
