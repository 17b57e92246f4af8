package org.progressledger.intake.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;

/** Turns the XML of a row into cells (ECMA-376 part 1, 18.3.1.4). */
final class CellReading {

    private static final int DAY_DIGITS = "2025-12-12".length();

    private final SharedStrings texts;
    private final DateStyles styles;
    private final WorkbookDates dates;

    CellReading(SharedStrings texts, DateStyles styles, WorkbookDates dates) {
        this.texts = texts;
        this.styles = styles;
        this.dates = dates;
    }

    /** The cells of the row that the reader has just entered, without the blank ones at the end. */
    List<Cell> row(XMLStreamReader reader) throws XMLStreamException {
        List<Cell> row = new ArrayList<>();
        int column = -1;
        while (!ends(reader.next(), reader, "row")) {
            if (reader.isStartElement() && reader.getLocalName().equals("c")) {
                String reference = reader.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                place(row, column, cell(reader));
            }
        }
        return row;
    }

    private static void place(List<Cell> row, int column, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (column < row.size() || column >= Spreadsheet.MAXIMUM_COLUMNS) {
            throw column < row.size()
                    ? new UnreadableFileException(FileFault.DAMAGED, "XLSX")
                    : new UnreadableFileException(
                            FileFault.TOO_MANY_COLUMNS, String.valueOf(Spreadsheet.MAXIMUM_COLUMNS));
        }
        while (row.size() < column) {
            row.add(Cell.BLANK);
        }
        row.add(cell);
    }

    private Cell cell(XMLStreamReader reader) throws XMLStreamException {
        String type = Optional.ofNullable(reader.getAttributeValue(null, "t")).orElse("n");
        String style = reader.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        Optional<StringBuilder> formula = Optional.empty();
        Optional<StringBuilder> target = Optional.empty();
        boolean phonetic = false;
        for (int event = reader.next(); !ends(event, reader, "c"); event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> {
                        formula = Optional.of(new StringBuilder());
                        target = formula;
                    }
                    case "rPh" -> phonetic = true;
                    case "v", "t" -> target = phonetic ? Optional.empty() : Optional.of(value);
                    default -> target = Optional.empty();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic = phonetic && !reader.getLocalName().equals("rPh");
                target = Optional.empty();
            } else if (reader.hasText() && target.isPresent()) {
                append(target.get(), reader.getText());
            }
        }
        return formula.isPresent()
                ? new Cell.Formula(formula.get().toString())
                : cell(type, value.toString(), style == null ? 0 : Integer.parseInt(style));
    }

    private static void append(StringBuilder target, String text) {
        if (target.length() + text.length() > Spreadsheet.MAXIMUM_CELL_LENGTH) {
            throw new UnreadableFileException(FileFault.DAMAGED, "XLSX");
        }
        target.append(text);
    }

    private Cell cell(String type, String value, int style) {
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" ->
                Cell.text(texts.getItemAt(Integer.parseInt(value.strip())).getString());
            case "n" -> number(Double.parseDouble(value.strip()), style);
            case "d" -> day(value);
            case "e" -> new Cell.Fault(value);
            default -> Cell.text(value);
        };
    }

    private Cell number(double value, int style) {
        if (styles.contains(style) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, dates == WorkbookDates.FROM_1904);
            return new Cell.Day(moment.toLocalDate());
        }
        return new Cell.Number(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    private static Cell day(String value) {
        try {
            return new Cell.Day(LocalDate.parse(value.substring(0, Math.min(DAY_DIGITS, value.length()))));
        } catch (DateTimeParseException otherwise) {
            return Cell.text(value);
        }
    }

    private static boolean ends(int event, XMLStreamReader reader, String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }
}
