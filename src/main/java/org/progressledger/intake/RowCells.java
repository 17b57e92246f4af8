package org.progressledger.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.shared.PlainText;

/** The cells of one row by their columns, and the problems found in them so far. */
final class RowCells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.,]\\d{1,6})?");

    private final SheetRow row;
    private final Layout layout;
    private final Map<ListColumn, Cell> said;
    private final RowPlace place;
    private final List<RowProblem> problems = new ArrayList<>();

    RowCells(SheetRow row, Layout layout) {
        this(row, layout, Map.of());
    }

    /** @param said what a blank cell, or a column that the sheet does not have, says all the same */
    RowCells(SheetRow row, Layout layout, Map<ListColumn, Cell> said) {
        this.row = row;
        this.layout = layout;
        this.said = said;
        this.place = new RowPlace(row.sheet(), row.number(), layout);
    }

    RowPlace place() {
        return place;
    }

    /** How the sheet heads the column. */
    String header(ListColumn column) {
        return layout.header(column);
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    boolean isRefused() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.REFUSED);
    }

    /** The same cells, without the problems found so far. */
    RowCells again() {
        return new RowCells(row, layout, said);
    }

    /** The cell as it stands, blank if the list has no such column and nothing is said instead. */
    Cell raw(ListColumn column) {
        return layout.position(column)
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .orElseGet(() -> said.getOrDefault(column, Cell.BLANK));
    }

    /** The cell if it has a value that somebody entered; formulas and Excel's errors are refused. */
    Optional<Cell> entered(ListColumn column) {
        Cell cell = raw(column);
        if (cell instanceof Cell.Formula) {
            return refuse(column, ProblemCode.FORMULA);
        }
        if (cell instanceof Cell.Fault fault) {
            return refuse(column, ProblemCode.CELL_FAULT, fault.quoted());
        }
        return cell.isBlank() ? Optional.empty() : Optional.of(cell);
    }

    /** The cell if it has a value; a missing one is refused. */
    Optional<Cell> required(ListColumn column) {
        int before = problems.size();
        Optional<Cell> cell = entered(column);
        return cell.isPresent() || problems.size() > before
                ? cell
                : refuse(column, ProblemCode.VALUE_MISSING, layout.header(column));
    }

    /** The text of a cell; refused if it is not plain. */
    Optional<String> plain(ListColumn column, Optional<Cell> cell) {
        Optional<String> text = cell.map(Cell::shown);
        if (text.isPresent() && !PlainText.isName(text.get())) {
            return refuse(column, ProblemCode.TEXT_MALFORMED, layout.header(column));
        }
        return text;
    }

    /** A number, also written as text with a decimal comma or point. */
    Optional<BigDecimal> number(ListColumn column) {
        return required(column).flatMap(cell -> number(column, cell));
    }

    private Optional<BigDecimal> number(ListColumn column, Cell cell) {
        if (cell instanceof Cell.Number number) {
            return Optional.of(number.value());
        }
        String text = cell.shown().replace(" ", "");
        return NUMBER.matcher(text).matches() && cell instanceof Cell.Text
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : refuse(column, ProblemCode.NUMBER_UNREADABLE, cell.quoted());
    }

    Optional<Integer> wholeNumber(ListColumn column) {
        return required(column).flatMap(cell -> wholeNumber(column, cell));
    }

    Optional<Integer> wholeNumber(ListColumn column, Cell cell) {
        return number(column, cell).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException fraction) {
                return refuse(column, ProblemCode.NUMBER_NOT_WHOLE, number.toPlainString());
            }
        });
    }

    /** Notes a problem of a cell; answers empty, for the value that cannot be used. */
    <T> Optional<T> refuse(ListColumn column, ProblemCode code, Object... arguments) {
        note(column, code, arguments);
        return Optional.empty();
    }

    void note(ListColumn column, ProblemCode code, Object... arguments) {
        note(column, code, locale -> arguments);
    }

    /** Notes a problem whose message has arguments that depend on the language. */
    void note(ListColumn column, ProblemCode code, RowProblem.Arguments arguments) {
        problems.add(place.problem(column, code, arguments));
    }
}
