package org.progressledger.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.programme.CodeKind;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.Programmes;

/** Reads what the lists about money say in codes: by the province's code map on a day, or in words. */
final class CodeCells {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-–]\\s*(\\d{4}))?");
    private static final int PROGRAMME_CODE_LENGTH = 4;

    private final Programmes programmes;
    private final CodeMap codes;

    CodeCells(Programmes programmes, CodeMap codes) {
        this.programmes = programmes;
        this.codes = codes;
    }

    CodeMap codes() {
        return codes;
    }

    /** The part of a programme, as a path or as the code of the Treasury on that day. */
    Optional<ItemKey> item(RowCells row, ListColumn column, LocalDate day) {
        return row.required(column)
                .flatMap(cell -> path(cell.shown())
                        .or(() -> codes.meaning(CodeKind.PROGRAMME, padded(cell), day)
                                .map(ItemKey::new))
                        .or(() -> row.refuse(
                                column, ProblemCode.ITEM_UNKNOWN, cell.quoted(), DayCells.SHOWN.format(day))));
    }

    private Optional<ItemKey> path(String text) {
        try {
            return Optional.of(new ItemKey(text.toUpperCase(Locale.ROOT)))
                    .filter(key -> programmes.item(key).isPresent());
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    /** A cell that holds a number has lost the zeros in front. */
    static String padded(Cell cell) {
        String shown = cell.shown();
        return cell instanceof Cell.Number && shown.length() < PROGRAMME_CODE_LENGTH
                ? "0".repeat(PROGRAMME_CODE_LENGTH - shown.length()) + shown
                : shown;
    }

    Optional<FundSource> source(RowCells row, ListColumn column, LocalDate day) {
        return meaning(row, column, CodeKind.SOURCE, day, MoneyWords::source, FundSource::valueOf);
    }

    Optional<FundNature> nature(RowCells row, ListColumn column, LocalDate day) {
        return meaning(row, column, CodeKind.NATURE, day, MoneyWords::nature, FundNature::valueOf);
    }

    private <T> Optional<T> meaning(
            RowCells row,
            ListColumn column,
            CodeKind kind,
            LocalDate day,
            Function<String, Optional<T>> words,
            Function<String, T> names) {
        return row.required(column)
                .flatMap(cell -> codes.meaning(kind, cell.shown(), day)
                        .map(names)
                        .or(() -> words.apply(cell.shown()))
                        .or(() -> unknown(row, column, cell, "words." + kind)));
    }

    /** One of the words of the field; refused if it is another. */
    <T> Optional<T> word(RowCells row, ListColumn column, String accepted, Function<String, Optional<T>> words) {
        return row.required(column)
                .flatMap(cell -> words.apply(cell.shown()).or(() -> unknown(row, column, cell, accepted)));
    }

    private static <T> Optional<T> unknown(RowCells row, ListColumn column, Cell cell, String accepted) {
        row.note(column, ProblemCode.WORD_UNKNOWN, language ->
                new Object[] {cell.quoted(), IntakeTexts.text(accepted, language)});
        return Optional.empty();
    }

    /** A year, or the first and last of a medium-term plan. */
    Optional<PlanYears> planYears(RowCells row, ListColumn column) {
        return row.required(column).flatMap(cell -> {
            Matcher years = YEARS.matcher(cell.shown());
            try {
                if (years.matches()) {
                    int first = Integer.parseInt(years.group(1));
                    return Optional.of(
                            new PlanYears(first, years.group(2) == null ? first : Integer.parseInt(years.group(2))));
                }
            } catch (IllegalArgumentException impossible) {
                // Said as what cannot be read.
            }
            return row.refuse(column, ProblemCode.YEAR_UNREADABLE, cell.quoted());
        });
    }

    /** A budget year; empty where the cell is blank. */
    OptionalInt year(RowCells row, ListColumn column) {
        if (row.raw(column).isBlank()) {
            return OptionalInt.empty();
        }
        Optional<PlanYears> year = planYears(row, column).filter(PlanYears::isAnnual);
        return year.isPresent() ? OptionalInt.of(year.get().first()) : OptionalInt.empty();
    }

    /** A code as it stands; refused if it is missing or no plain text. */
    Optional<String> code(RowCells row, ListColumn column) {
        return row.plain(column, row.required(column));
    }
}
