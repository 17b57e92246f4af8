package org.progressledger.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.HelpCommand;
import org.progressledger.household.HelpCommand.PutInCharge;
import org.progressledger.household.HelpCommand.RecordSupport;
import org.progressledger.household.HelpCommand.ReleaseFromCharge;
import org.progressledger.household.HelpCommand.ReverseSupport;
import org.progressledger.household.HelperKind;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.PersonInCharge;
import org.progressledger.household.SupportKind;
import org.progressledger.household.SupportSource;
import org.progressledger.shared.Money;
import org.progressledger.shared.PlainText;
import org.progressledger.web.form.StatedDecision;

/** What a program or a form asks to be recorded about the help for a household. */
interface HelpRequest extends HouseholdRequest {

    /**
     * Somebody is put in charge of looking after the household.
     *
     * @param effectiveOn first day; the day of the decision when absent
     * @param until last day
     */
    record Assignment(
            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String name,

            @NotNull HelperKind kind,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String post,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String organisation,

            Optional<LocalDate> effectiveOn,
            Optional<LocalDate> until,
            @Valid @NotNull StatedDecision decision)
            implements HelpRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new PutInCharge(
                    household,
                    new PersonInCharge(name, post, organisation, kind),
                    effectiveOn.orElse(decision.date()),
                    until,
                    decision.reference());
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Assignment[…]";
        }
    }

    /**
     * An assignment ends.
     *
     * @param assignment identifier of the event that assigned
     * @param effectiveOn first day on which the helper no longer looks after the household
     */
    record Release(
            @NotBlank String assignment,
            @NotNull LocalDate effectiveOn,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason)
            implements HelpRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new ReleaseFromCharge(household, assignment, reason, effectiveOn);
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Release[…]";
        }
    }

    /**
     * The household received support.
     *
     * @param amount whole đồng
     * @param given what was given, in words
     * @param effectiveOn the day of the decision when absent
     */
    record Support(
            @NotNull SupportKind kind,
            @NotNull SupportSource source,
            Optional<Money> amount,

            Optional<@Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN) String> given,

            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements HelpRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new RecordSupport(
                    household, kind, source, amount, given, effectiveOn.orElse(decision.date()), decision.reference());
        }
    }

    /**
     * A support was recorded wrongly.
     *
     * @param support identifier of the event that recorded it
     */
    record Reversal(
            @NotBlank String support,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason,

            @Valid @NotNull StatedDecision decision)
            implements HelpRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new ReverseSupport(household, support, reason, decision.reference());
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Reversal[…]";
        }
    }

    /**
     * The household is praised for getting out of poverty or near-poverty.
     *
     * @param form such as {@code giấy khen}
     * @param by who praises
     * @param effectiveOn the day of the decision when absent
     */
    record Praise(
            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String form,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String by,

            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements HelpRequest {

        @Override
        public HouseholdCommand forHousehold(HouseholdId household) {
            return new HelpCommand.Praise(
                    household, form, by, effectiveOn.orElse(decision.date()), decision.reference());
        }
    }
}
