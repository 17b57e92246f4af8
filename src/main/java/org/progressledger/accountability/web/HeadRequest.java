package org.progressledger.accountability.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.accountability.Capacity;
import org.progressledger.accountability.HeadCommand;
import org.progressledger.accountability.HeadCommand.LeaveOffice;
import org.progressledger.accountability.HeadCommand.TakeOffice;
import org.progressledger.accountability.HeadCommand.WithdrawHeadEntry;
import org.progressledger.accountability.Post;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/** What is asked to be recorded about the heads of a unit, as JSON and on pages. */
sealed interface HeadRequest {

    HeadCommand command(UnitId unit);

    /**
     * Somebody took office.
     *
     * @param person name of the person
     * @param effectiveOn first day in office
     * @param until last day in office, of a term that is over
     */
    record Taking(
            @NotNull Post post,
            @NotNull Capacity capacity,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String person,

            @NotNull LocalDate effectiveOn,
            Optional<LocalDate> until,
            @Valid @NotNull StatedDecision decision)
            implements HeadRequest {

        @Override
        public HeadCommand command(UnitId unit) {
            return new TakeOffice(unit, post, capacity, person, effectiveOn, until, decision.reference());
        }

        /** Says nothing of who it is, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Taking[…]";
        }
    }

    /**
     * Who held a post left it.
     *
     * @param effectiveOn last day in office
     */
    record Leaving(
            @NotNull Post post,
            @NotNull LocalDate effectiveOn,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String reason,

            @Valid @NotNull StatedDecision decision)
            implements HeadRequest {

        @Override
        public HeadCommand command(UnitId unit) {
            return new LeaveOffice(unit, post, effectiveOn, reason, decision.reference());
        }
    }

    /**
     * An entry was a mistake.
     *
     * @param entry identifier of the event by which a term began or ended
     */
    record Withdrawal(
            @NotBlank String entry,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String reason,

            @Valid @NotNull StatedDecision decision)
            implements HeadRequest {

        @Override
        public HeadCommand command(UnitId unit) {
            return new WithdrawHeadEntry(unit, entry, reason, decision.reference());
        }
    }
}
