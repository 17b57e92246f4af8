package org.progressledger.ruleset.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.ruleset.LegalText;
import org.progressledger.ruleset.ReviewProcedure;
import org.progressledger.ruleset.ReviewStep;
import org.progressledger.ruleset.RuleSetOwner;

/**
 * A procedure of reviewing in the reader's language.
 *
 * @param window first and last day of the periodic review, such as {@code 01/09 – 14/12}
 * @param leastAgreement in percent
 */
record ProcedureView(
        String key,
        RuleSetOwner owner,
        boolean draft,
        LocalDate from,
        Optional<LocalDate> to,
        boolean current,
        List<Step> steps,
        String window,
        String leastAgreement,
        int newlyEscapedMonths,
        Optional<Integer> fallingBackYears,
        List<LegalText> legalBasis,
        List<String> unverified) {

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** @param to last day of the step, if it ends before the procedure does */
    record Step(ReviewStep step, Optional<LocalDate> to) {}

    static ProcedureView of(ReviewProcedure procedure, Locale reader, LocalDate today) {
        return new ProcedureView(
                procedure.key(),
                procedure.owner(),
                procedure.draft(),
                procedure.validity().from(),
                procedure.validity().to(),
                procedure.validity().covers(today),
                Arrays.stream(ReviewStep.values())
                        .filter(procedure.steps()::containsKey)
                        .map(step -> new Step(step, procedure.steps().get(step).to()))
                        .toList(),
                window(procedure.periodicFrom(), procedure.periodicTo()),
                procedure
                        .leastAgreement()
                        .multiply(PERCENT)
                        .stripTrailingZeros()
                        .toPlainString(),
                procedure.newlyEscapedMonths(),
                procedure.fallingBackYears(),
                procedure.legalBasis(),
                RuleSetView.notes(procedure.unverified(), reader));
    }

    private static String window(MonthDay from, MonthDay to) {
        return DAY_AND_MONTH.format(from) + " – " + DAY_AND_MONTH.format(to);
    }
}
