package org.progressledger.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.intake.CriteriaColumn.Plain;
import org.progressledger.intake.CriteriaColumn.Wide;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.intake.sheet.Spreadsheet;
import org.progressledger.intake.sheet.UnreadableFileException;

/** Reads the results of a file through all its sheets. Not for several threads. */
final class CriteriaListReader {

    /** Several times what a province states in a year; the results of a file are held in memory together. */
    static final int MOST_RESULTS = 100_000;

    private static final Set<String> BEGIN_A_TOTAL = Set.of("tong", "cong", "ti");

    private final ResultReading reading;
    private final Optional<String> chosen;
    private final List<ReadResult> results = new ArrayList<>();
    private HeadBlock head = new HeadBlock();
    private HeaderSearch header = new HeaderSearch(new CriteriaHeaders(head));
    private List<Wide> wide = List.of();
    private Map<ListColumn, Cell> commune = Map.of();
    private boolean anyHeader;

    CriteriaListReader(ResultReading reading, Optional<String> chosen) {
        this.reading = reading;
        this.chosen = chosen;
    }

    /**
     * All results in the order of the file.
     *
     * @throws UnreadableFileException if the file cannot be used as a whole
     */
    List<ReadResult> read(Path file) {
        Optional<String> sheet = Optional.empty();
        try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
            for (Optional<SheetRow> row = spreadsheet.next(); row.isPresent(); row = spreadsheet.next()) {
                if (!sheet.equals(Optional.of(row.get().sheet()))) {
                    sheet = Optional.of(row.get().sheet());
                    begin();
                }
                take(row.get());
            }
        }
        if (results.isEmpty()) {
            throw new UnreadableFileException(anyHeader ? FileFault.NO_RESULTS : FileFault.NOT_A_CRITERIA_LIST);
        }
        return List.copyOf(results);
    }

    private void begin() {
        head = new HeadBlock();
        header = new HeaderSearch(new CriteriaHeaders(head));
        wide = List.of();
        commune = Map.of();
    }

    private void take(SheetRow row) {
        boolean first = !header.foundHeader();
        HeaderSearch.Step step = header.take(row);
        anyHeader |= header.foundHeader();
        if (step == HeaderSearch.Step.BEFORE && first) {
            head.take(row);
        }
        if (step == HeaderSearch.Step.DATA) {
            takeData(row);
        }
    }

    private void takeData(SheetRow row) {
        Layout layout = header.layout();
        wide = layout.positions().keySet().stream()
                .filter(Wide.class::isInstance)
                .map(Wide.class::cast)
                .sorted(Comparator.comparing(column -> layout.position(column).orElseThrow()))
                .toList();
        RowCells cells = new RowCells(row, layout);
        if (wide.isEmpty() ? saysOne(cells) : saysMany(cells)) {
            results.addAll(reading.read(new RowCells(row, layout, said(cells)), wide, chosen));
            if (results.size() > MOST_RESULTS) {
                throw new UnreadableFileException(FileFault.TOO_MANY_RESULTS, String.valueOf(MOST_RESULTS));
            }
        }
    }

    /** A row that names a criterion and says nothing of it, as in a form that is filled in by and by, is no result. */
    private static boolean saysOne(RowCells row) {
        boolean says = isFilled(row, Plain.MET) || isFilled(row, Plain.VALUE) || isFilled(row, Plain.EVIDENCE_TITLE);
        boolean names =
                isFilled(row, Plain.CRITERION) || isFilled(row, Plain.INDICATOR) || isFilled(row, Plain.UNIT_CODE);
        return says && names && !isTotal(row, Plain.CRITERION) && !isTotal(row, Plain.UNIT_NAME);
    }

    private boolean saysMany(RowCells row) {
        return (isFilled(row, Plain.UNIT_CODE) || isFilled(row, Plain.UNIT_NAME))
                && !isTotal(row, Plain.UNIT_NAME)
                && !isTotal(row, Plain.UNIT_CODE)
                && wide.stream().anyMatch(column -> isFilled(row, column));
    }

    private static boolean isFilled(RowCells row, CriteriaColumn column) {
        return !row.raw(column).isBlank();
    }

    private static boolean isTotal(RowCells row, CriteriaColumn column) {
        return BEGIN_A_TOTAL.contains(Words.fold(row.raw(column).shown()).split(" ")[0]);
    }

    /** The text of a merged cell stands in its first row only: rows without a commune are about the one above. */
    private Map<ListColumn, Cell> said(RowCells row) {
        Map<ListColumn, Cell> said = new HashMap<>(head.cells());
        if (wide.isEmpty()) {
            if (isFilled(row, Plain.UNIT_CODE) || isFilled(row, Plain.UNIT_NAME)) {
                commune = Map.of(Plain.UNIT_CODE, row.raw(Plain.UNIT_CODE), Plain.UNIT_NAME, row.raw(Plain.UNIT_NAME));
            } else {
                said.putAll(commune);
            }
        }
        return said;
    }
}
