package org.progressledger.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.shared.Money;

/**
 * Reads amounts of money. They are in đồng unless the header of the column, in brackets or not, or a line above it says
 * another unit. As text the full stop parts thousands and the comma begins the decimals, as the State's accounts write it.
 */
final class AmountCells {

    private static final Map<String, Integer> ZEROS =
            Map.of("dong", 0, "nghin dong", 3, "ngan dong", 3, "trieu dong", 6, "ti dong", 9);

    private static final Pattern UNIT = Pattern.compile("(?:.* )?(nghin|ngan|trieu|ti) dong(?: .*)?");
    private static final Pattern PARTED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,9})?");
    private static final Pattern PARTED_BY_COMMAS = Pattern.compile("\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}([.,]\\d{1,9})?");

    private final ListColumn unit;

    /** @param unit column that says the unit of all amounts of a row */
    AmountCells(ListColumn unit) {
        this.unit = unit;
    }

    /** An amount of more than nothing; refused if it is missing, no number or no whole đồng. */
    Optional<Money> required(RowCells row, ListColumn column) {
        return row.required(column)
                .flatMap(cell -> money(row, column, cell))
                .flatMap(money -> money.isPositive()
                        ? Optional.of(money)
                        : row.refuse(column, ProblemCode.AMOUNT_NOT_POSITIVE, money.toString()));
    }

    /** An amount from nothing on; nothing where the cell is blank. */
    Optional<Money> orNothing(RowCells row, ListColumn column) {
        return row.raw(column).isBlank()
                ? Optional.of(Money.ZERO)
                : row.entered(column).flatMap(cell -> money(row, column, cell));
    }

    private Optional<Money> money(RowCells row, ListColumn column, Cell cell) {
        Optional<BigDecimal> number = number(cell);
        if (number.isEmpty()) {
            return row.refuse(column, ProblemCode.NUMBER_UNREADABLE, cell.quoted());
        }
        return zeros(row, column).flatMap(zeros -> {
            try {
                return Optional.of(Money.of(number.get().movePointRight(zeros)));
            } catch (ArithmeticException fraction) {
                return row.refuse(column, ProblemCode.NUMBER_NOT_WHOLE, cell.quoted());
            }
        });
    }

    private static Optional<BigDecimal> number(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return Optional.of(number.value()).filter(value -> value.signum() >= 0);
        }
        String text = cell.shown().replace(" ", "").replace("\u00a0", "");
        if (PARTED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (PARTED_BY_COMMAS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return cell instanceof Cell.Text && PLAIN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    /** How many zeros an amount of the column leaves out. */
    private Optional<Integer> zeros(RowCells row, ListColumn column) {
        var named = UNIT.matcher(Words.fold(row.header(column)));
        if (named.matches()) {
            return Optional.of(ZEROS.get(named.group(1) + " dong"));
        }
        Cell said = row.raw(unit);
        if (said.isBlank()) {
            return Optional.of(0);
        }
        String folded = Words.fold(said.shown());
        return Optional.ofNullable(ZEROS.get(folded.endsWith("dong") ? folded : folded + " dong"))
                .or(() -> row.refuse(unit, ProblemCode.AMOUNT_UNIT_UNKNOWN, said.quoted()));
    }
}
