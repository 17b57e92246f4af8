package org.progressledger.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.intake.sheet.UnreadableFileException;

/**
 * Finds the header of one sheet while its rows go by: titles before it do not matter, merged cells may spread it over
 * several rows, and a row of column numbers may follow.
 */
final class HeaderSearch {

    private static final int MOST_HEADER_ROWS = 4;

    /** What a row means for the search. */
    enum Step {
        BEFORE,
        HEADER,
        DATA
    }

    private final ListHeaders words;
    private final List<SheetRow> header = new ArrayList<>();
    private Optional<Layout> layout = Optional.empty();

    HeaderSearch(ListHeaders words) {
        this.words = words;
    }

    /**
     * Takes the next row of the sheet. After the first {@link Step#DATA} the layout is known.
     *
     * @throws UnreadableFileException if a required column is missing, or a column stands twice
     */
    Step take(SheetRow row) {
        if (layout.isPresent()) {
            return isRepeated(row) ? Step.HEADER : Step.DATA;
        }
        if (header.isEmpty()) {
            if (known(row) < words.enough()) {
                return Step.BEFORE;
            }
            header.add(row);
            return Step.HEADER;
        }
        if (isColumnNumbers(row) && !isHeadedByNumbers(row)) {
            return Step.HEADER;
        }
        if (continuesHeader(row)) {
            header.add(row);
            return Step.HEADER;
        }
        layout = Optional.of(resolve());
        return Step.DATA;
    }

    /** Whether a header was seen, complete or not. */
    boolean foundHeader() {
        return !header.isEmpty();
    }

    /** @throws IllegalStateException before the first row of data */
    Layout layout() {
        return layout.orElseThrow(() -> new IllegalStateException("No row of data was taken yet"));
    }

    private long known(SheetRow row) {
        return row.cells().stream()
                .filter(Cell.Text.class::isInstance)
                .<ListColumn>flatMap(cell -> words.column(cell.shown()).stream())
                .distinct()
                .count();
    }

    private boolean continuesHeader(SheetRow row) {
        return header.size() < MOST_HEADER_ROWS
                && (row.cells().stream().allMatch(cell -> cell.isBlank() || cell instanceof Cell.Text)
                        || isHeadedByNumbers(row))
                && !isFilledUnder(words.filledInEveryRow(), row)
                && known(row) + knownUnderGroups(row) >= 2;
    }

    /** Headers that are the full name of a column only together with the merged one above them. */
    private long knownUnderGroups(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(position -> !row.cell(position).isBlank())
                .filter(position -> group(header.size() - 1, position)
                        .filter(group ->
                                words.isName(group + " " + row.cell(position).shown()))
                        .isPresent())
                .count();
    }

    /** Numbers that are full names of columns together with the merged header above them: {@code Tiêu chí}, {@code 1}. */
    private boolean isHeadedByNumbers(SheetRow row) {
        return knownUnderGroups(row) >= 2
                && row.cells().stream()
                        .allMatch(cell -> cell.isBlank() || cell instanceof Cell.Number || cell instanceof Cell.Text);
    }

    private boolean isFilledUnder(ListColumn column, SheetRow row) {
        SheetRow first = header.get(0);
        return IntStream.range(0, first.cells().size())
                .filter(position -> words.column(first.cell(position).shown())
                        .filter(column::equals)
                        .isPresent())
                .anyMatch(position -> !row.cell(position).isBlank());
    }

    /** A list printed over several pages repeats its header. */
    private boolean isRepeated(SheetRow row) {
        ListColumn column = words.filledInEveryRow();
        String code = row.cell(layout().position(column).orElseThrow()).shown();
        return !code.isEmpty() && code.equals(layout().header(column)) || isColumnNumbers(row);
    }

    /** 1, 2, 3, … or (1), (2), (3), … over at least three columns. */
    private static boolean isColumnNumbers(SheetRow row) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() >= 3 && IntStream.range(0, filled.size()).allMatch(i -> isNumber(filled.get(i), i + 1));
    }

    private static boolean isNumber(Cell cell, int number) {
        String shown = cell.shown();
        return shown.equals(String.valueOf(number)) || shown.equals("(" + number + ")");
    }

    private Layout resolve() {
        Map<ListColumn, Integer> positions = new HashMap<>();
        Map<ListColumn, String> headers = new HashMap<>();
        int width = header.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int position = 0; position < width; position++) {
            for (String name : namesAt(position)) {
                Optional<? extends ListColumn> column = words.column(name);
                if (column.isPresent()) {
                    if (positions.putIfAbsent(column.get(), position) != null) {
                        throw refusal(FileFault.COLUMN_TWICE, name);
                    }
                    headers.put(column.get(), name);
                    break;
                }
            }
        }
        String missing = words.missing(positions.keySet()).stream()
                .map(header -> "“" + header + "”")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw refusal(FileFault.MISSING_COLUMN, missing);
        }
        words.official().forEach(headers::putIfAbsent);
        return new Layout(positions, headers);
    }

    private UnreadableFileException refusal(FileFault fault, String name) {
        SheetRow first = header.get(0);
        return new UnreadableFileException(fault, name, first.sheet(), String.valueOf(first.number()));
    }

    /**
     * What may head a column, the most exact first: its lowest header, that with its group, the headers above. If header
     * and group together are the full name of a column, they come first: of the children, {@code Suy dinh dưỡng} is not
     * the deprivation of that name.
     */
    private List<String> namesAt(int position) {
        List<String> names = new ArrayList<>();
        for (int level = header.size() - 1; level >= 0; level--) {
            Cell cell = header.get(level).cell(position);
            if (!cell.isBlank()) {
                names.add(cell.shown());
                if (level > 0) {
                    group(level - 1, position)
                            .map(group -> group + " " + cell.shown())
                            .ifPresent(name -> names.add(words.isName(name) ? names.size() - 1 : names.size(), name));
                }
            }
        }
        return names;
    }

    /** The text of a merged cell stands in its first column only. */
    private Optional<String> group(int level, int position) {
        for (int left = position; left >= 0; left--) {
            Cell cell = header.get(level).cell(left);
            if (!cell.isBlank()) {
                return Optional.of(cell.quoted());
            }
        }
        return Optional.empty();
    }
}
