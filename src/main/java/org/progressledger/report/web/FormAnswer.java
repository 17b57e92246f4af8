package org.progressledger.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormBasis;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.FormTable;
import org.progressledger.report.table.Label;
import org.progressledger.shared.UnitId;

/**
 * A form as programs get it.
 *
 * @param columns from left to right
 * @param rows from top to bottom; cells are numbers, days as text, words in the reader's language, or null where nothing
 *     is known
 * @param notes what the form leaves empty, and why
 */
record FormAnswer(Basis basis, Offered form, List<FormColumn> columns, List<Row> rows, List<Label> notes) {

    /**
     * @param area as it stands in an address
     * @param from the form opens with the end of this day
     * @param to the form closes with the end of this day
     * @param knownAt position of the ledger
     * @param boundaries {@code GEO-PRE} or {@code GEO-2025}
     * @param ruleSet key of the poverty standard in force on the closing day
     * @param reach full years that falling back looked at; absent for everything
     */
    record Basis(
            String area,
            String areaName,
            LocalDate from,
            LocalDate to,
            long knownAt,
            String boundaries,
            Optional<String> ruleSet,
            OptionalInt reach) {

        private static Basis of(FormBasis basis) {
            FormQuestion question = basis.question();
            return new Basis(
                    AreaText.of(question.area()),
                    basis.area().vietnamese(),
                    question.opening(),
                    question.closing(),
                    question.knownAt(),
                    question.boundaries().key(),
                    basis.ruleSet(),
                    question.reach().years());
        }
    }

    /**
     * A form that there is.
     *
     * @param needsPeriod whether it speaks of two days; the others speak of the closing day alone
     */
    record Offered(int number, Label title, boolean needsPeriod) {

        static Offered of(AppendixTable table) {
            return new Offered(table.number(), table.title(), table.needsPeriod());
        }
    }

    /** @param label the unit, or the household's code */
    record Row(FormRow.Kind kind, Optional<UnitId> unit, String label, List<Optional<Object>> cells) {

        static Row of(FormRow row, Locale locale) {
            return new Row(
                    row.kind(),
                    row.unit(),
                    row.label().in(locale),
                    row.cells().stream().map(cell -> cell.value(locale)).toList());
        }
    }

    static FormAnswer of(FormBasis basis, FormTable table, Locale locale) {
        return new FormAnswer(
                Basis.of(basis),
                Offered.of(table.table()),
                table.columns(),
                table.rows().stream().map(row -> Row.of(row, locale)).toList(),
                table.notes());
    }
}
