package org.progressledger.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.progressledger.intake.CriteriaColumn.Plain;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Criterion;

/** Finds the criterion or indicator that a row means. */
final class CriterionCells {

    private static final Pattern CRITERION = Pattern.compile("(?:(?:tieu chi|tc)(?: so)? )?(\\d{1,2})(?: \\p{L}.*)?");
    private static final Pattern INDICATOR =
            Pattern.compile("(?:(?:chỉ tiêu|ct|tiêu chí|tc)(?: số)? ?)?(\\d{1,2})\\.(\\d{1,2})\\.?(?: .*)?");

    private CriterionCells() {}

    /** Number of the criterion or indicator, such as {@code 2} or {@code 2.1}; empty if it was refused. */
    static Optional<String> number(RowCells row, CriteriaSet set) {
        Plain column =
                row.raw(Plain.CRITERION).isBlank() && !row.raw(Plain.NAME).isBlank() ? Plain.NAME : Plain.CRITERION;
        if (row.raw(Plain.INDICATOR).isBlank()) {
            return row.required(column).flatMap(cell -> either(row, column, cell, set));
        }
        return row.entered(Plain.INDICATOR)
                .flatMap(cell -> indicator(row, Plain.INDICATOR, cell, set))
                .filter(indicator -> agrees(row, indicator, set));
    }

    /** Some lists have criteria and indicators in one column. */
    private static Optional<String> either(RowCells row, Plain column, Cell cell, CriteriaSet set) {
        return INDICATOR.matcher(cell.shown().toLowerCase(Locale.ROOT)).matches()
                ? indicator(row, column, cell, set)
                : criterion(row, column, cell, set);
    }

    private static Optional<String> criterion(RowCells row, Plain column, Cell cell, CriteriaSet set) {
        String folded = Words.fold(cell.shown());
        Matcher number = CRITERION.matcher(folded);
        Optional<Criterion> criterion = number.matches() && !(cell instanceof Cell.Day)
                ? set.criterion(Integer.parseInt(number.group(1)))
                : set.criteria().stream()
                        .filter(candidate -> Words.fold(candidate.name()).equals(folded))
                        .findFirst();
        return criterion.isPresent()
                ? criterion.map(found -> Integer.toString(found.number()))
                : row.refuse(column, ProblemCode.CRITERION_UNKNOWN, cell.quoted(), set.key());
    }

    private static Optional<String> indicator(RowCells row, Plain column, Cell cell, CriteriaSet set) {
        Matcher matcher = INDICATOR.matcher(cell.shown().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || cell instanceof Cell.Day) {
            return row.refuse(column, ProblemCode.CRITERION_UNKNOWN, cell.quoted(), set.key());
        }
        String number = matcher.group(1) + "." + matcher.group(2);
        if (cell instanceof Cell.Number && isIn(set, number + "0")) {
            return row.refuse(column, ProblemCode.INDICATOR_AMBIGUOUS, number, number + "0");
        }
        return isIn(set, number)
                ? Optional.of(number)
                : row.refuse(column, ProblemCode.CRITERION_UNKNOWN, cell.quoted(), set.key());
    }

    private static boolean isIn(CriteriaSet set, String indicator) {
        return set.criterion(Integer.parseInt(indicator.split("\\.")[0]))
                .flatMap(criterion -> criterion.indicator(indicator))
                .isPresent();
    }

    private static boolean agrees(RowCells row, String indicator, CriteriaSet set) {
        if (row.raw(Plain.CRITERION).isBlank()) {
            return true;
        }
        Optional<String> criterion =
                row.entered(Plain.CRITERION).flatMap(cell -> either(row, Plain.CRITERION, cell, set));
        String own = indicator.split("\\.")[0];
        if (criterion.isPresent()
                && !criterion.get().equals(own)
                && !criterion.get().equals(indicator)) {
            row.note(Plain.INDICATOR, ProblemCode.INDICATOR_OF_ANOTHER, indicator, criterion.get());
            return false;
        }
        return criterion.isPresent();
    }
}
