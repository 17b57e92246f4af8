package org.progressledger.audit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.audit.PeriodClosing;
import org.progressledger.audit.PeriodKind;
import org.progressledger.shared.PlainText;
import org.progressledger.web.form.StatedDecision;

/** What is asked of a reporting period, as JSON and on pages. */
sealed interface PeriodRequest {

    /** Two-digit code. */
    String province();

    PeriodKind kind();

    int year();

    /** Of those of its kind in the year, from 1. */
    int number();

    /**
     * Close it.
     *
     * @param from first day; that of the calendar when absent
     * @param to last day; that of the calendar when absent
     * @param position number of events that count as known; all that the ledger holds when absent
     * @param boundaries key of the drawing of the map; the one in force on the last day when absent
     */
    record Close(
            @NotBlank String province,
            @NotNull PeriodKind kind,
            int year,
            int number,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<Long> position,
            Optional<String> boundaries,
            @Valid @NotNull StatedDecision decision)
            implements PeriodRequest {

        PeriodClosing.Stated stated() {
            return new PeriodClosing.Stated(from, to, position, boundaries);
        }
    }

    /** Open it again. */
    record Reopen(
            @NotBlank String province,
            @NotNull PeriodKind kind,
            int year,
            int number,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE)
            String reason,

            @Valid @NotNull StatedDecision decision)
            implements PeriodRequest {}
}
