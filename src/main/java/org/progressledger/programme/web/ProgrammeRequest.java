package org.progressledger.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.programme.CodeKind;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/** What can be said of programmes, budget units and codes, as JSON and as forms. */
sealed interface ProgrammeRequest {

    /**
     * A province adds a part, or a programme of its own.
     *
     * @param number as printed; absent if it has none
     * @param effectiveOn first day on which money may be planned for it
     * @param endsOn last such day; absent for that of the part above
     */
    record Part(
            @NotNull ItemKey key,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String name,

            Optional<@Size(max = PlainText.LONGEST_NAME) String> number,
            @NotNull LocalDate effectiveOn,
            Optional<LocalDate> endsOn,
            @Valid @NotNull StatedDecision decision)
            implements ProgrammeRequest {}

    /**
     * A province's part has another name or number.
     *
     * @param effectiveOn first day on which it has
     */
    record PartName(
            @NotNull ItemKey key,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String name,

            Optional<@Size(max = PlainText.LONGEST_NAME) String> number,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision)
            implements ProgrammeRequest {}

    /**
     * Money is planned for a province's part for the last time.
     *
     * @param effectiveOn the last day
     */
    record PartEnd(
            @NotNull ItemKey key,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision) implements ProgrammeRequest {}

    /**
     * A budget unit, or another word about one.
     *
     * @param code mã ĐVQHNS, seven digits
     * @param effectiveOn first day on which it holds
     * @param endsOn last such day; absent while no end is known
     */
    record BudgetUnit(
            @NotBlank @Size(max = 20) String code,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String name,

            @NotNull UnitId unit,
            @NotNull LocalDate effectiveOn,
            Optional<LocalDate> endsOn)
            implements ProgrammeRequest {}

    /**
     * A code of the Treasury stands for something.
     *
     * @param means key of a part of a programme, or name of a source or nature of money
     * @param effectiveOn first day on which it does
     * @param endsOn last such day; absent while no end is known
     */
    record Code(
            @NotNull CodeKind kind,
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = PlainText.LONGEST_NAME) String means,
            @NotNull LocalDate effectiveOn,
            Optional<LocalDate> endsOn)
            implements ProgrammeRequest {}

    /**
     * A code of the Treasury stands for nothing any more.
     *
     * @param effectiveOn the last day on which it did; one before its first day takes a mistake back
     */
    record CodeEnd(
            @NotNull CodeKind kind,
            @NotBlank @Size(max = 20) String code,
            @NotNull LocalDate effectiveOn) implements ProgrammeRequest {}
}
