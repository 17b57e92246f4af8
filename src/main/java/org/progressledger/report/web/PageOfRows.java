package org.progressledger.report.web;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.progressledger.report.table.FormRow;

/**
 * Some of many rows.
 *
 * @param total number of rows of all pages
 * @param number of the page, from 1
 */
record PageOfRows(List<FormRow> rows, int total, int number) {

    private static final int ROWS_ON_A_PAGE = 100;

    /** @param number of the page, from 1; the nearest that there is */
    static PageOfRows of(List<FormRow> all, int number) {
        int pages = Math.max(1, (all.size() + ROWS_ON_A_PAGE - 1) / ROWS_ON_A_PAGE);
        int shown = Math.min(Math.max(number, 1), pages);
        return new PageOfRows(
                all.stream()
                        .skip((shown - 1L) * ROWS_ON_A_PAGE)
                        .limit(ROWS_ON_A_PAGE)
                        .toList(),
                all.size(),
                shown);
    }

    static PageOfRows whole(List<FormRow> all) {
        return new PageOfRows(all, all.size(), 1);
    }

    /** Place of its first row among all, from 0. */
    int first() {
        return (number - 1) * ROWS_ON_A_PAGE;
    }

    Optional<Integer> before() {
        return number > 1 ? Optional.of(number - 1) : Optional.empty();
    }

    Optional<Integer> after() {
        return first() + rows.size() < total ? Optional.of(number + 1) : Optional.empty();
    }

    /** Links to the pages beside it, for a template. */
    Beside beside(IntFunction<String> link) {
        return new Beside(before().map(link::apply), after().map(link::apply));
    }

    record Beside(Optional<String> before, Optional<String> after) {}
}
