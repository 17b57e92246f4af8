package org.progressledger.correction;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.correction.UnusableEntry.CellFault;
import org.progressledger.correction.UnusableEntry.Why.ByTheCell;
import org.progressledger.correction.WantedCorrection.Which;
import org.progressledger.household.HouseholdId;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.intake.sheet.Spreadsheet;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.VietnameseText;

/**
 * Reads a spreadsheet of corrections: the code of the household ({@code Mã hộ}), the class that is right or the words
 * {@code thu hồi} ({@code Kết quả đúng}), and if need be the day that is right ({@code Ngày hiệu lực}). The first row with
 * the first two headers is the header of all sheets.
 */
final class EntrySheet {

    private static final String WITHDRAWN = "thu hoi";
    private static final DateTimeFormatter DAY_MONTH_YEAR =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private enum Column {
        HOUSEHOLD("ma ho"),
        RIGHT("ket qua dung"),
        DAY("ngay hieu luc");

        private final String words;

        Column(String words) {
            this.words = words;
        }
    }

    private final PovertyRuleSets ruleSets;
    private final Which which;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<WantedCorrection> wanted = new ArrayList<>();
    private final List<UnusableEntry> unusable = new ArrayList<>();

    private EntrySheet(PovertyRuleSets ruleSets, Which which) {
        this.ruleSets = ruleSets;
        this.which = which;
    }

    /**
     * Every row of the file.
     *
     * @param which the recognition that is wrong, of every row
     * @throws UnreadableFileException if the file cannot be used as a whole
     * @throws UnusableEntriesException if any row cannot be read
     */
    static List<WantedCorrection> read(Path file, Which which, PovertyRuleSets ruleSets) {
        EntrySheet sheet = new EntrySheet(ruleSets, which);
        try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
            for (Optional<SheetRow> row = spreadsheet.next(); row.isPresent(); row = spreadsheet.next()) {
                sheet.take(row.get());
            }
        }
        if (sheet.columns.isEmpty()) {
            throw new UnreadableFileException(FileFault.NO_HEADER);
        }
        if (!sheet.unusable.isEmpty()) {
            throw new UnusableEntriesException(sheet.unusable);
        }
        if (sheet.wanted.isEmpty()) {
            throw new UnreadableFileException(FileFault.NO_ROWS);
        }
        return sheet.wanted;
    }

    private void take(SheetRow row) {
        if (columns.isEmpty()) {
            Map<Column, Integer> found = header(row);
            if (found.containsKey(Column.HOUSEHOLD) && found.containsKey(Column.RIGHT)) {
                columns.putAll(found);
            }
        } else if (!header(row).equals(columns) && !cell(row, Column.HOUSEHOLD).isBlank()) {
            correction(row);
        }
    }

    private static Map<Column, Integer> header(SheetRow row) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int index = 0; index < row.cells().size(); index++) {
            String words = VietnameseText.searchForm(row.cell(index).shown());
            for (Column column : Column.values()) {
                if (words.equals(column.words)) {
                    found.putIfAbsent(column, index);
                }
            }
        }
        return found;
    }

    private Cell cell(SheetRow row, Column column) {
        return columns.containsKey(column) ? row.cell(columns.get(column)) : Cell.BLANK;
    }

    private void correction(SheetRow row) {
        Cell code = cell(row, Column.HOUSEHOLD);
        Cell right = cell(row, Column.RIGHT);
        Cell day = cell(row, Column.DAY);
        Optional<HouseholdId> household = household(code);
        Optional<PovertyClass> povertyClass = povertyClass(right);
        Optional<LocalDate> otherDay = day(day);
        int before = unusable.size();
        if (household.isEmpty()) {
            note(row, code, CellFault.CODE_MALFORMED, code);
        }
        if (povertyClass.isEmpty() && !isWithdrawal(right)) {
            note(row, code, CellFault.CLASS_UNKNOWN, right);
        }
        if (otherDay.isEmpty() && !day.isBlank()) {
            note(row, code, CellFault.DAY_UNREADABLE, day);
        }
        if (unusable.size() == before) {
            wanted.add(new WantedCorrection(place(row), household.orElseThrow(), which, povertyClass, otherDay));
        }
    }

    private static String place(SheetRow row) {
        return row.sheet().isEmpty() ? String.valueOf(row.number()) : row.sheet() + " #" + row.number();
    }

    private void note(SheetRow row, Cell code, CellFault fault, Cell cell) {
        unusable.add(new UnusableEntry(place(row), code.quoted(), new ByTheCell(fault, cell.quoted())));
    }

    private static Optional<HouseholdId> household(Cell cell) {
        try {
            return cell.isEntered() ? Optional.of(new HouseholdId(cell.shown())) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isWithdrawal(Cell cell) {
        return VietnameseText.searchForm(cell.shown()).equals(WITHDRAWN);
    }

    private Optional<PovertyClass> povertyClass(Cell cell) {
        return ruleSets.all().stream()
                .flatMap(set -> set.recordedAs(cell.shown()).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(Cell cell) {
        if (cell instanceof Cell.Day day) {
            return Optional.of(day.value());
        }
        String text = cell.shown().replace(" ", "");
        try {
            return Optional.of(text.contains("/") ? LocalDate.parse(text, DAY_MONTH_YEAR) : LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
