package org.progressledger.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.progressledger.household.Birth;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.shared.VietnamTime;

/** Reads dates: those of the spreadsheet, day/month/year as text, ISO 8601, and a year alone for a birth. */
final class DayCells {

    static final DateTimeFormatter SHOWN = VietnamTime.DAY;

    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(T.*| .*)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Clock clock;

    DayCells(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(VietnamTime.ZONE));
    }

    /** A day up to today; refused if missing, unreadable, impossible or in the future. */
    Optional<LocalDate> day(RowCells row, ListColumn column) {
        return row.required(column)
                .flatMap(cell -> parse(row, column, cell))
                .flatMap(day -> notInFuture(row, column, day));
    }

    /** A day that may lie in the future; empty where the cell is blank. */
    Optional<LocalDate> anyDay(RowCells row, ListColumn column) {
        return row.entered(column).flatMap(cell -> parse(row, column, cell));
    }

    /** The day that a cell states, in the future or not; notes no problem. */
    Optional<LocalDate> written(RowCells row, ListColumn column) {
        RowCells unnoted = row.again();
        return anyDay(unnoted, column);
    }

    /** A birth; its absence is reported. */
    Optional<Birth> birth(RowCells row, ListColumn column) {
        if (row.raw(column).isBlank()) {
            row.note(column, ProblemCode.BIRTH_MISSING);
            return Optional.empty();
        }
        return row.entered(column).flatMap(cell -> {
            if (!(cell instanceof Cell.Day) && YEAR.matcher(cell.shown()).matches()) {
                return year(row, column, Integer.parseInt(cell.shown()));
            }
            return parse(row, column, cell)
                    .flatMap(day -> notInFuture(row, column, day))
                    .map(Birth::on);
        });
    }

    private Optional<Birth> year(RowCells row, ListColumn column, int year) {
        if (year < EARLIEST.getYear()) {
            return row.refuse(column, ProblemCode.DATE_IMPOSSIBLE, String.valueOf(year));
        }
        return notInFuture(row, column, LocalDate.of(year, 1, 1)).map(day -> Birth.in(year));
    }

    private static Optional<LocalDate> parse(RowCells row, ListColumn column, Cell cell) {
        if (cell instanceof Cell.Day day) {
            return notBeforeCounting(row, column, cell, day.value());
        }
        String text = cell.shown().replace(" / ", "/").replace("/ ", "/").replace(" /", "/");
        Matcher vietnamese = DAY_MONTH_YEAR.matcher(text);
        if (vietnamese.matches()) {
            return date(row, column, cell, vietnamese.group(3), vietnamese.group(2), vietnamese.group(1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(row, column, cell, iso.group(1), iso.group(2), iso.group(3));
        }
        return row.refuse(column, ProblemCode.DATE_UNREADABLE, cell.quoted());
    }

    private static Optional<LocalDate> date(
            RowCells row, ListColumn column, Cell cell, String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return notBeforeCounting(row, column, cell, date);
        } catch (DateTimeException impossible) {
            return row.refuse(column, ProblemCode.DATE_IMPOSSIBLE, cell.quoted());
        }
    }

    private static Optional<LocalDate> notBeforeCounting(RowCells row, ListColumn column, Cell cell, LocalDate day) {
        return day.isBefore(EARLIEST)
                ? row.refuse(column, ProblemCode.DATE_IMPOSSIBLE, cell.quoted())
                : Optional.of(day);
    }

    private Optional<LocalDate> notInFuture(RowCells row, ListColumn column, LocalDate day) {
        return day.isAfter(today())
                ? row.refuse(column, ProblemCode.DATE_IN_FUTURE, SHOWN.format(day), SHOWN.format(today()))
                : Optional.of(day);
    }
}
