package org.progressledger.report.table;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.report.Equation;

/**
 * One of the fifteen tables by itself.
 *
 * @param of the tables that it was made and checked with
 */
record PrintedTable(FormRelease of, FormTable table) implements PrintedForm {

    private static final Label HOUSEHOLD = new Label("Mã hộ", "Household code");
    private static final Label UNIT = new Label("Đơn vị", "Unit");

    @Override
    public String number() {
        return Integer.toString(table.table().number());
    }

    @Override
    public Label heading() {
        Label title = table.table().title();
        return new Label(
                "Biểu số %s. %s".formatted(number(), title.vietnamese()),
                "Form %s. %s".formatted(number(), title.english()));
    }

    @Override
    public Label area() {
        return of.basis().area();
    }

    @Override
    public Label period() {
        return new BasisWords(of.basis()).period(table.table());
    }

    @Override
    public LocalDate closing() {
        return of.basis().question().closing();
    }

    @Override
    public Label basis() {
        return new BasisWords(of.basis()).sentence();
    }

    @Override
    public Label rowHead() {
        return table.table().isList() ? HOUSEHOLD : UNIT;
    }

    @Override
    public List<FormColumn> columns() {
        return table.columns();
    }

    @Override
    public List<FormRow> rows() {
        return table.rows();
    }

    @Override
    public List<Label> notes() {
        return table.notes();
    }

    @Override
    public List<Equation> equations() {
        return of.equations();
    }
}
