package org.progressledger.intake.sheet;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** RFC 4180 with semicolon, comma or tab. Every cell is text; a row number counts records, as Excel does. */
final class CsvSpreadsheet implements Spreadsheet {

    /** How Excel users keep leading zeros in a CSV file: {@code ="05569"} is the text 05569, not a formula. */
    private static final Pattern TEXT_AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');
    private static final int SAMPLED = 64 * 1_024;

    private final LimitedInputStream input;
    private final long size;
    private final RecordLimitedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvSpreadsheet(LimitedInputStream input, long size, RecordLimitedReader reader, CSVParser parser) {
        this.input = input;
        this.size = size;
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvSpreadsheet open(Path file) {
        try {
            String sample = sample(file);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(sample))
                    .setIgnoreEmptyLines(false)
                    .get();
            LimitedInputStream input = new LimitedInputStream(Files.newInputStream(file), Long.MAX_VALUE);
            RecordLimitedReader reader = new RecordLimitedReader(decode(input, encoding(file)));
            if (sample.startsWith("\uFEFF")) {
                reader.skip(1);
            }
            return new CsvSpreadsheet(input, Files.size(file), reader, format.parse(reader));
        } catch (CharacterCodingException undecodable) {
            throw new UnreadableFileException(FileFault.NOT_UNICODE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the stored list " + file.getFileName(), unreadable);
        }
    }

    private static Charset encoding(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            return TextEncoding.of(start.readNBytes(2));
        }
    }

    private static String sample(Path file) throws IOException {
        try (Reader start = decode(Files.newInputStream(file), encoding(file))) {
            char[] buffer = new char[SAMPLED];
            int count = start.read(buffer);
            return new String(buffer, 0, Math.max(count, 0));
        }
    }

    /** Refuses what is not Unicode instead of reading letters that nobody wrote. */
    private static Reader decode(InputStream input, Charset encoding) {
        return new BufferedReader(new InputStreamReader(
                input,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static char delimiter(String sample) {
        char best = DELIMITERS.get(0);
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = outsideQuotes(sample, candidate);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static long outsideQuotes(String sample, char wanted) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < sample.length(); i++) {
            char character = sample.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == wanted && !quoted) {
                count++;
            }
        }
        return count;
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            while (records.hasNext()) {
                CSVRecord record = records.next();
                reader.startRecord();
                List<Cell> cells = cells(record);
                if (!cells.isEmpty()) {
                    return Optional.of(new SheetRow("", Math.toIntExact(record.getRecordNumber()), cells));
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException damaged) {
            if (damaged.getCause() instanceof CharacterCodingException) {
                throw new UnreadableFileException(FileFault.NOT_UNICODE);
            }
            throw damaged(damaged);
        } catch (IllegalStateException damaged) {
            throw damaged(damaged);
        }
    }

    private UnreadableFileException damaged(RuntimeException cause) {
        UnreadableFileException refusal =
                new UnreadableFileException(FileFault.DAMAGED, String.valueOf(parser.getCurrentLineNumber()));
        refusal.initCause(cause);
        return refusal;
    }

    /** Without the blank cells at the end; empty for a blank row. */
    private List<Cell> cells(CSVRecord record) {
        List<Cell> cells = new ArrayList<>(record.size());
        int filled = 0;
        for (String field : record) {
            if (field.length() > MAXIMUM_CELL_LENGTH) {
                throw new UnreadableFileException(FileFault.DAMAGED, String.valueOf(parser.getCurrentLineNumber()));
            }
            Matcher text = TEXT_AS_FORMULA.matcher(field);
            cells.add(Cell.text(text.matches() ? text.group(1) : field));
            if (!cells.get(cells.size() - 1).isBlank()) {
                filled = cells.size();
            }
        }
        if (filled > MAXIMUM_COLUMNS) {
            throw new UnreadableFileException(FileFault.TOO_MANY_COLUMNS, String.valueOf(MAXIMUM_COLUMNS));
        }
        return cells.subList(0, filled);
    }

    @Override
    public double fractionRead() {
        return Math.min(1, (double) input.count() / size);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps a quotation mark that is never closed from pulling the whole file into one cell. */
    private static final class RecordLimitedReader extends FilterReader {

        private static final int LIMIT = 1_000_000;

        private int sinceRecord;

        RecordLimitedReader(Reader reader) {
            super(reader);
        }

        void startRecord() {
            sinceRecord = 0;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(1);
            return one;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) throws IOException {
            sinceRecord += more;
            if (sinceRecord > LIMIT) {
                throw new IOException("A record is longer than " + LIMIT + " characters");
            }
        }
    }
}
