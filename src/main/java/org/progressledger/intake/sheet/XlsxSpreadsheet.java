package org.progressledger.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * Office Open XML (ECMA-376) by way of POI's reader for parts, and a pull parser over the sheets so that one row is in
 * memory at a time. POI's own guards against zip bombs stay on; the parts that are read here have a bound besides.
 */
final class XlsxSpreadsheet implements Spreadsheet {

    /** What one sheet may unpack to: some ten times 100,000 rows of 40 columns. */
    static final long MAXIMUM_PART = 1L << 30;

    /** What a part may unpack to that is neither a sheet nor the table of shared texts. */
    static final long MAXIMUM_SMALL_PART = 16L << 20;

    /** Far beyond the 31 characters that Excel allows; the name stands in every problem of the sheet. */
    private static final int MAXIMUM_SHEET_NAME = 255;

    /** The table of shared texts is held in memory, so its bound is lower. */
    private static final long MAXIMUM_SHARED_TEXTS = 64L << 20;

    private record Sheet(String name, PackagePart part) {}

    private final OPCPackage archive;
    private final CellReading cells;
    private final Deque<Sheet> waiting;
    private final long size;
    private final XMLInputFactory xml = XMLHelper.newXMLInputFactory();
    private long readBefore;
    private Optional<OpenSheet> open = Optional.empty();

    private XlsxSpreadsheet(OPCPackage archive, CellReading cells, Deque<Sheet> sheets) {
        this.archive = archive;
        this.cells = cells;
        this.waiting = sheets;
        this.size = Math.max(
                1, sheets.stream().mapToLong(sheet -> sheet.part().getSize()).sum());
    }

    static XlsxSpreadsheet open(Path file) {
        return guarded(() -> {
            OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                return open(archive);
            } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException failed) {
                archive.revert();
                throw failed;
            }
        });
    }

    private static XlsxSpreadsheet open(OPCPackage archive)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        XSSFReader reader = new XSSFReader(archive);
        // The archive itself says which part is the workbook, so its name proves nothing.
        LimitedInputStream.drain(reader.getWorkbookData(), MAXIMUM_SMALL_PART);
        CellReading cells = new CellReading(sharedTexts(archive), styles(archive), WorkbookDates.read(reader));
        Deque<Sheet> sheets = new ArrayDeque<>();
        XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext()) {
            parts.next().close();
            if (parts.getSheetName().length() > MAXIMUM_SHEET_NAME) {
                throw new UnreadableFileException(FileFault.DAMAGED, "XLSX");
            }
            sheets.add(new Sheet(parts.getSheetName(), parts.getSheetPart()));
        }
        return new XlsxSpreadsheet(archive, cells, sheets);
    }

    private static ReadOnlySharedStringsTable sharedTexts(OPCPackage archive) throws IOException, SAXException {
        for (PackagePart part : archive.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
            return new ReadOnlySharedStringsTable(
                    new LimitedInputStream(part.getInputStream(), MAXIMUM_SHARED_TEXTS), false);
        }
        return new ReadOnlySharedStringsTable(archive, false);
    }

    private static DateStyles styles(OPCPackage archive) throws IOException, XMLStreamException {
        for (PackagePart part : archive.getPartsByContentType(XSSFRelation.STYLES.getContentType())) {
            try (InputStream input = new LimitedInputStream(part.getInputStream(), MAXIMUM_SMALL_PART)) {
                return DateStyles.read(input);
            }
        }
        return DateStyles.none();
    }

    @Override
    public Optional<SheetRow> next() {
        return guarded(() -> {
            while (open.isPresent() || !waiting.isEmpty()) {
                if (open.isEmpty()) {
                    open = Optional.of(new OpenSheet(waiting.remove()));
                }
                Optional<SheetRow> row = open.get().next();
                if (row.isPresent()) {
                    return row;
                }
                readBefore += open.get().input.count();
                open.get().close();
                open = Optional.empty();
            }
            return Optional.<SheetRow>empty();
        });
    }

    @Override
    public double fractionRead() {
        long read = readBefore + open.map(sheet -> sheet.input.count()).orElse(0L);
        return Math.min(1, (double) read / size);
    }

    @Override
    public void close() {
        archive.revert();
    }

    private interface Step<T> {
        T take() throws IOException, OpenXML4JException, SAXException, XMLStreamException;
    }

    /** Says for every way in which POI and the parser can fail what that means for the file. */
    private static <T> T guarded(Step<T> step) {
        try {
            return step.take();
        } catch (UnreadableFileException refusal) {
            throw refusal;
        } catch (UnsupportedFileFormatException other) {
            throw refusal(FileFault.NOT_A_SPREADSHEET, other);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | XMLStreamException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | UncheckedIOException damaged) {
            throw refusal(FileFault.DAMAGED, damaged);
        }
    }

    private static UnreadableFileException refusal(FileFault fault, Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof UnreadableFileException own) {
                return own;
            }
            if (String.valueOf(link.getMessage()).startsWith("Zip bomb detected")) {
                return because(FileFault.ZIP_BOMB, cause);
            }
        }
        return because(fault, cause);
    }

    private static UnreadableFileException because(FileFault fault, Throwable cause) {
        UnreadableFileException refusal = new UnreadableFileException(fault, "XLSX");
        refusal.initCause(cause);
        return refusal;
    }

    /** One sheet while its rows are pulled. */
    private final class OpenSheet {

        private final Sheet sheet;
        private final LimitedInputStream input;
        private final XMLStreamReader reader;
        private int rowNumber;

        OpenSheet(Sheet sheet) throws IOException, XMLStreamException {
            this.sheet = sheet;
            this.input = new LimitedInputStream(sheet.part().getInputStream(), MAXIMUM_PART);
            this.reader = xml.createXMLStreamReader((InputStream) input);
        }

        Optional<SheetRow> next() throws XMLStreamException {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    String number = reader.getAttributeValue(null, "r");
                    rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
                    List<Cell> row = cells.row(reader);
                    if (!row.isEmpty()) {
                        return Optional.of(new SheetRow(sheet.name(), rowNumber, row));
                    }
                }
            }
            return Optional.empty();
        }

        void close() throws IOException, XMLStreamException {
            reader.close();
            input.close();
        }
    }
}
