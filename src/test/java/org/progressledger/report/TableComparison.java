package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.progressledger.report.direct.DirectForms;
import org.progressledger.report.direct.DirectTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.FormTable;

/** Tables that were made, cell by cell beside those of the direct count. Each cell is compared, each difference named. */
public final class TableComparison {

    private static final int NAMED = 40;

    private final List<String> differences = new ArrayList<>();
    private final Set<String> filled = new TreeSet<>();
    private final Set<String> empty = new TreeSet<>();
    private long forms;
    private long rows;
    private long cells;
    private long different;

    /** Compares every table of a release. */
    public void compare(FormRelease made, DirectForms direct) {
        FormQuestion question = made.basis().question();
        for (FormTable table : made.tables().values()) {
            int number = table.table().number();
            compare(
                    number,
                    "table %d of %s".formatted(number, question),
                    TableText.of(table),
                    direct.table(number, question.area()));
        }
    }

    private void compare(int number, String form, DirectTable made, DirectTable direct) {
        forms++;
        same(form + ", columns", made.columns(), direct.columns());
        same(form + ", rows", places(made), places(direct));
        if (!made.columns().equals(direct.columns()) || !places(made).equals(places(direct))) {
            return;
        }
        for (int row = 0; row < direct.rows().size(); row++) {
            DirectTable.Row expected = direct.rows().get(row);
            DirectTable.Row written = made.rows().get(row);
            rows++;
            same(form + ", label of " + expected.place(), written.label(), expected.label());
            for (int column = 0; column < direct.columns().size(); column++) {
                cells++;
                String code = direct.columns().get(column);
                Object cell = expected.cells().get(column);
                (cell.equals("") || cell.equals(0L) ? empty : filled).add(number + " " + code);
                same(
                        form + ", " + expected.place() + ", " + code,
                        written.cells().get(column),
                        cell);
            }
        }
    }

    private static List<String> places(DirectTable table) {
        return table.rows().stream().map(DirectTable.Row::place).toList();
    }

    private void same(String place, Object made, Object direct) {
        if (!made.equals(direct)) {
            different++;
            if (differences.size() < NAMED) {
                differences.add("%s: the form says %s, the direct count %s".formatted(place, made, direct));
            }
        }
    }

    public void assertNoDifference() {
        assertThat(differences).as("the first of %d differences", different).isEmpty();
    }

    /** Columns that held something somewhere, such as {@code 14 people}. */
    public Set<String> filledColumns() {
        return Collections.unmodifiableSet(filled);
    }

    /** Columns in which every cell was 0 or empty: of them the comparison says little. */
    public Set<String> emptyColumns() {
        Set<String> never = new TreeSet<>(empty);
        never.removeAll(filled);
        return never;
    }

    /** What was compared, in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%,d forms, %,d rows, %,d cells, %d differences", forms, rows, cells, different);
    }
}
