package org.progressledger.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.fund.PlanYears;
import org.progressledger.shared.Money;

/**
 * A row of a list of the Treasury as its event has it: the text of its cells, and what the file alone says by them. What its
 * codes stand for is asked of the code map by whoever reads it.
 *
 * @param sheet name of the sheet; the empty text for CSV
 * @param row number of the row as the spreadsheet program shows it
 * @param entry number and line of the voucher; file, sheet and row where there is no number
 * @param cells column to text, of the columns that are compared; a blank one is left out
 * @param bookedOn empty if it cannot be read; so is each of the following
 * @param budgetYear empty also where the list leaves it to the day
 */
public record StatementRow(
        String sheet,
        int row,
        String entry,
        SortedMap<String, String> cells,
        Optional<LocalDate> bookedOn,
        Optional<PaymentKind> kind,
        Optional<PlanYears> planYears,
        Optional<Integer> budgetYear,
        Optional<Money> amount,
        Optional<Money> recovered) {

    private static final int CHARACTERS_BESIDE_CELLS = 400;

    public StatementRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** About how long it is as it is stored, in characters. */
    int length() {
        return CHARACTERS_BESIDE_CELLS
                + cells.values().stream().mapToInt(String::length).sum();
    }

    RowProblem.Place place() {
        return new RowProblem.Place(sheet, row);
    }

    /** The text of a cell; the empty text for a blank one. */
    String text(PaymentColumn column) {
        return cells.getOrDefault(column.key(), "");
    }
}
