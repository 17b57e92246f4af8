package org.progressledger.report.table;

import java.util.List;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.OfficialForm;

/**
 * A cell of a form with what it counts, on the basis of the form. A share opens into the number that is shown as one.
 *
 * @param row of the form
 * @param column of the form
 * @param partHead what a part is
 * @param columns of the parts; the last says what each adds to the cell
 * @param parts a row for each
 */
public record OpenedCell(
        PrintedForm form, FormRow row, FormColumn column, Label partHead, List<FormColumn> columns, List<FormRow> parts)
        implements OfficialForm {

    /** Code of the column that says what a part adds to the cell. */
    public static final String ADDS = "adds";

    public OpenedCell {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /** The last column of all parts. */
    public static FormColumn adds() {
        return FormColumn.count(ADDS, Label.NONE, new Label("Tính vào ô", "Counts for"));
    }

    /** What stands in the form. */
    public FormCell cell() {
        return row.cells().get(form.columns().indexOf(column));
    }

    /** The parts together. */
    public long sum() {
        return parts.stream()
                .map(part -> part.cells().get(columns.size() - 1))
                .mapToLong(cell -> ((FormCell.Count) cell).number())
                .sum();
    }

    /** The parts are the number in the form. */
    @Override
    public List<Equation> equations() {
        return cell() instanceof FormCell.Count count
                ? List.of(new Equation(
                        EquationName.of(
                                EquationRule.PARTS_MAKE_UP_THE_CELL, form.number(), row.label(), column.words()),
                        sum(),
                        count.number()))
                : List.of();
    }
}
