package org.progressledger.fund.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.CarryOverBasis;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundCommand;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.Purpose;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.Money;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/** What is asked to be recorded about money, as JSON with its {@code kind} and on pages. */
@JsonTypeInfo(use = Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(name = "assignment", value = FundRequest.Assign.class),
    @Type(name = "allocation", value = FundRequest.Allocate.class),
    @Type(name = "adjustment", value = FundRequest.Adjust.class),
    @Type(name = "advance", value = FundRequest.Advance.class),
    @Type(name = "acceptance", value = FundRequest.Accept.class),
    @Type(name = "payment", value = FundRequest.Pay.class),
    @Type(name = "recovery", value = FundRequest.Recover.class),
    @Type(name = "carry-over", value = FundRequest.Carry.class),
    @Type(name = "cancellation", value = FundRequest.Cancel.class),
    @Type(name = "recall", value = FundRequest.Recall.class),
    @Type(name = "settlement", value = FundRequest.Settle.class),
    @Type(name = "contribution", value = FundRequest.Contribute.class),
    @Type(name = "reversal", value = FundRequest.Reverse.class)
})
sealed interface FundRequest {

    /** @throws IllegalArgumentException if plan years or a budget year cannot be */
    FundCommand command();

    /**
     * @param id identity of the entry; the same one again changes nothing. One is made when absent
     * @param amount whole đồng
     * @param effectiveOn day from which it counts; that of the document when absent
     */
    record Line(
            @NotNull Money amount,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision document,
            Optional<@Size(max = PlainText.LONGEST_SENTENCE) String> note,
            Optional<@Size(max = PlainText.LONGEST_NAME) String> id) {

        Entry entry() {
            return new Entry(
                    id.filter(text -> !text.isBlank())
                            .orElseGet(() -> UUID.randomUUID().toString()),
                    amount,
                    effectiveOn.orElse(document.date()),
                    document.reference(),
                    note.filter(text -> !text.isBlank()));
        }
    }

    /**
     * What an allocation is for.
     *
     * @param planYears {@code 2026}, or {@code 2026-2030} for the medium term
     * @param holder code of the budget unit
     * @param unit such as {@code 05569@2025}
     * @param item such as {@code NTM-2026/1/02}
     * @param project code of the project or task; absent while it is not allocated in detail
     */
    record Target(
            @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String planYears,
            @NotBlank @Size(max = PlainText.LONGEST_NAME) String holder,
            @NotNull UnitId unit,
            @NotNull ItemKey item,
            @NotNull FundSource source,
            @NotNull FundNature nature,
            Optional<@Size(max = PlainText.LONGEST_NAME) String> project) {

        Purpose purpose() {
            return new Purpose(
                    PlanYears.parse(planYears),
                    holder,
                    unit,
                    item,
                    source,
                    nature,
                    project.filter(code -> !code.isBlank()));
        }
    }

    private static OptionalInt year(Optional<Integer> year) {
        return year.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** Money from outside the ledger. */
    @JsonTypeInfo(use = Id.NONE)
    record Assign(
            @Valid @NotNull Target purpose, @Valid @NotNull Line entry) implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.AssignCapital(purpose.purpose(), entry.entry());
        }
    }

    /** A share for an allocation below; the fields are those of {@link FundCommand.AllocateCapital}. */
    @JsonTypeInfo(use = Id.NONE)
    record Allocate(
            @NotNull AllocationId from,
            @Valid @NotNull Target purpose,
            @Valid @NotNull Line entry,
            Optional<AllocationId> mediumTerm,
            Optional<Integer> budgetYear,
            Optional<LocalDate> payableUntil)
            implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.AllocateCapital(
                    from, purpose.purpose(), mediumTerm, year(budgetYear), payableUntil, entry.entry());
        }
    }

    /** From one allocation to another; the fields are those of {@link FundCommand.AdjustCapital}. */
    @JsonTypeInfo(use = Id.NONE)
    record Adjust(
            @NotNull AllocationId from,
            @NotNull AllocationId to,
            @Valid @NotNull Line entry,
            Optional<Integer> budgetYear,
            Optional<LocalDate> payableUntil)
            implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.AdjustCapital(from, to, year(budgetYear), payableUntil, entry.entry());
        }
    }

    @JsonTypeInfo(use = Id.NONE)
    record Advance(
            @NotNull AllocationId allocation,
            @Valid @NotNull Line entry,
            Optional<Integer> budgetYear,
            Optional<LocalDate> recoverBy)
            implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.PayAdvance(allocation, entry.entry(), year(budgetYear), recoverBy);
        }
    }

    @JsonTypeInfo(use = Id.NONE)
    record Accept(
            @NotNull AllocationId allocation,
            @Valid @NotNull Line entry) implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.AcceptVolume(allocation, entry.entry());
        }
    }

    /** @param recovered part of the amount that is set against advances; 0 when absent */
    @JsonTypeInfo(use = Id.NONE)
    record Pay(
            @NotNull AllocationId allocation,
            @Valid @NotNull Line entry,
            Optional<Money> recovered,
            Optional<Integer> budgetYear)
            implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.PayVolume(allocation, entry.entry(), year(budgetYear), recovered.orElse(Money.ZERO));
        }
    }

    @JsonTypeInfo(use = Id.NONE)
    record Recover(
            @NotNull AllocationId allocation,
            @Valid @NotNull Line entry,
            Optional<Integer> budgetYear) implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.RecoverAdvance(allocation, entry.entry(), year(budgetYear));
        }
    }

    /** @param fromYear budget year whose account it leaves for that of the next */
    @JsonTypeInfo(use = Id.NONE)
    record Carry(
            @NotNull AllocationId allocation,
            @NotNull Integer fromYear,
            @NotNull CarryOverBasis basis,
            @Valid @NotNull Line entry,
            Optional<LocalDate> payableUntil)
            implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.CarryOver(allocation, entry.entry(), fromYear, payableUntil, basis);
        }
    }

    @JsonTypeInfo(use = Id.NONE)
    record Cancel(
            @NotNull AllocationId allocation,
            @NotNull Integer budgetYear,
            @Valid @NotNull Line entry) implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.CancelCapital(allocation, entry.entry(), budgetYear);
        }
    }

    @JsonTypeInfo(use = Id.NONE)
    record Recall(
            @NotNull AllocationId allocation,
            @NotNull Integer budgetYear,
            @Valid @NotNull Line entry) implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.RecallCapital(allocation, entry.entry(), budgetYear);
        }
    }

    @JsonTypeInfo(use = Id.NONE)
    record Settle(
            @NotNull AllocationId allocation,
            @NotNull Integer budgetYear,
            @Valid @NotNull Line entry) implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.SettleYear(allocation, entry.entry(), budgetYear);
        }
    }

    /** Money, labour or goods that are no budget money. */
    @JsonTypeInfo(use = Id.NONE)
    record Contribute(
            @Valid @NotNull Target purpose, @Valid @NotNull Line entry) implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.RecordContribution(purpose.purpose(), entry.entry());
        }
    }

    /** @param reverses identity of the entry that was wrong */
    @JsonTypeInfo(use = Id.NONE)
    record Reverse(
            @NotNull AllocationId allocation,
            @NotBlank String reverses,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String reason,

            @Valid @NotNull StatedDecision document)
            implements FundRequest {

        @Override
        public FundCommand command() {
            return new FundCommand.ReverseEntry(allocation, reverses, reason, document.reference());
        }
    }
}
