package org.progressledger.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.progressledger.intake.CriteriaColumn.Plain;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.SheetRow;

/**
 * What stands above the header of a sheet and holds for all its rows: {@code Giai đoạn: Thẩm định}, the value behind the
 * colon or in the next cell, or the line {@code Kèm theo Quyết định số … ngày … của …}. Other texts above the header, such
 * as the law on which the list rests, say nothing.
 */
final class HeadBlock {

    private static final Set<Plain> COLUMNS = Set.of(
            Plain.RULE_SET,
            Plain.STAGE,
            Plain.EFFECTIVE,
            Plain.DECISION_NUMBER,
            Plain.DECISION_DATE,
            Plain.DECISION_ISSUER);

    private static final Pattern ENCLOSED_WITH = Pattern.compile(
            "\\(?kèm theo .{0,60}?số:? (\\S+) ngày (\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}) của (.+?)\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Function<String, ? extends Optional<? extends ListColumn>> named;
    private final Set<? extends ListColumn> columns;
    private final Optional<Decision> decision;
    private final Map<ListColumn, Cell> cells = new HashMap<>();

    /** The columns of the decision that a list is enclosed with. */
    record Decision(ListColumn number, ListColumn date, ListColumn issuer) {}

    /** Of a list of criteria results. */
    HeadBlock() {
        this(
                CriteriaHeaders::named,
                COLUMNS,
                Optional.of(new Decision(Plain.DECISION_NUMBER, Plain.DECISION_DATE, Plain.DECISION_ISSUER)));
    }

    /**
     * @param named the column of a name
     * @param columns those that may be said once for all rows
     * @param decision empty if the list rests on no decision
     */
    HeadBlock(
            Function<String, ? extends Optional<? extends ListColumn>> named,
            Set<? extends ListColumn> columns,
            Optional<Decision> decision) {
        this.named = named;
        this.columns = columns;
        this.decision = decision;
    }

    /** Takes a row that stands before the header. */
    void take(SheetRow row) {
        for (int position = 0; position < row.cells().size(); position++) {
            if (row.cell(position) instanceof Cell.Text text) {
                take(row, position, text.value());
            }
        }
    }

    private void take(SheetRow row, int position, String text) {
        Matcher enclosed = ENCLOSED_WITH.matcher(text);
        if (enclosed.matches() && decision.isPresent()) {
            say(decision.get().number(), Cell.text(enclosed.group(1)));
            say(decision.get().date(), Cell.text(enclosed.group(2)));
            say(decision.get().issuer(), Cell.text(enclosed.group(3)));
            return;
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
            Cell behind = Cell.text(text.substring(colon + 1));
            named.apply(text.substring(0, colon))
                    .filter(columns::contains)
                    .ifPresent(column -> say(column, behind.isBlank() ? next(row, position) : behind));
        }
    }

    private static Cell next(SheetRow row, int position) {
        return row.cells().stream()
                .skip(position + 1L)
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(Cell.BLANK);
    }

    private void say(ListColumn column, Cell cell) {
        if (!cell.isBlank()) {
            cells.putIfAbsent(column, cell);
        }
    }

    /** What is said for all rows, by the column that would say it. */
    Map<ListColumn, Cell> cells() {
        return Map.copyOf(cells);
    }
}
