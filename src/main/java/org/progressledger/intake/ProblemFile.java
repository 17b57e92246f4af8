package org.progressledger.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The refused and reported rows of a list as a file to work through. */
public enum ProblemFile {
    CSV(SheetFile.CSV),
    XLSX(SheetFile.XLSX);

    /** The problems of a list are those of its last check, whenever they are written. The first day that an archive knows. */
    private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

    private static final List<String> HEADERS =
            List.of("sheet", "row", "column", "severity", "code", "vietnamese", "english");

    private final SheetFile file;

    ProblemFile(SheetFile file) {
        this.file = file;
    }

    /** Hands its problems to a receiver one by one. */
    @FunctionalInterface
    public interface Source {
        void forEach(Consumer<RowProblem> receiver);
    }

    /**
     * Writes the problems in the order of the check and leaves the output open.
     *
     * @param reader language of the headers and severities; the reasons stand in both
     */
    public void write(Source problems, Locale reader, OutputStream output) throws IOException {
        file.write(lines -> eachLine(problems, reader, lines), NO_DAY, output);
    }

    private static void eachLine(Source problems, Locale reader, Consumer<List<String>> lines) {
        lines.accept(HEADERS.stream()
                .map(header -> IntakeTexts.text("list." + header, reader))
                .toList());
        problems.forEach(problem -> lines.accept(List.of(
                problem.sheet(),
                String.valueOf(problem.row()),
                problem.column(),
                IntakeTexts.text("severity." + problem.severity(), reader),
                problem.code().name(),
                problem.vietnamese(),
                problem.english())));
    }
}
