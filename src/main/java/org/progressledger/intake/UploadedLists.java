package org.progressledger.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.Spreadsheet;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that were sent, each in a directory named by its hash, with the outcome of its check and the order to apply
 * it. Every write is a new file moved into place, so a crash leaves the old content or the new one.
 */
final class UploadedLists {

    private static final String CONTENT = "list";
    private static final String DESCRIPTION = "list.json";
    private static final String CHECK = "check.json";
    private static final String PROBLEMS = "problems.jsonl";
    private static final String ORDER = "apply.json";
    static final int MAXIMUM_PROBLEMS = 100_000;
    private static final int BUFFER = 64 * 1_024;

    private final Path directory;
    private final long maximumSize;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    UploadedLists(Path directory, long maximumSize, Clock clock) {
        this.directory = directory;
        this.maximumSize = maximumSize;
        this.clock = clock;
    }

    /** Keeps a review list. */
    UploadedList receive(String fileName, InputStream content) throws IOException {
        return receive(Sending.of(fileName), content, file -> ListKind.REVIEW);
    }

    /**
     * Keeps a file.
     *
     * @param recognition tells what kind of list it is
     * @throws UnreadableFileException if it is too large, empty, no spreadsheet, or not what it is sent for; then it is
     *     not kept
     */
    UploadedList receive(Sending sending, InputStream content, Function<Path, ListKind> recognition)
            throws IOException {
        Files.createDirectories(directory);
        Path incoming = Files.createTempFile(directory, "incoming-", ".part");
        try {
            String hash = copy(content, incoming);
            Spreadsheet.open(incoming).close();
            ListKind kind = recognition.apply(incoming);
            Optional<String> ruleSet = sending.ruleSet().filter(chosen -> kind == ListKind.CRITERIA);
            ReviewListId id =
                    new ReviewListId(ruleSet.map(key -> hash(hash + "\n" + key)).orElse(hash));
            Path own = Files.createDirectories(directory(id));
            UploadedList list = find(id).orElse(new UploadedList(
                    id,
                    Path.of(sending.fileName()).getFileName().toString(),
                    Files.size(incoming),
                    clock.instant(),
                    kind,
                    ruleSet));
            Files.move(incoming, own.resolve(CONTENT), StandardCopyOption.REPLACE_EXISTING);
            write(id, DESCRIPTION, list);
            return list;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private String copy(InputStream content, Path target) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream output = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > maximumSize) {
                    throw new UnreadableFileException(
                            FileFault.TOO_LARGE, String.valueOf(maximumSize / (1_024 * 1_024)));
                }
                output.write(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the same file under another set. */
    private static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    Optional<UploadedList> find(ReviewListId id) {
        return read(id, DESCRIPTION, UploadedList.class);
    }

    /** Every list ever sent, the latest first. */
    List<UploadedList> all() {
        return directories().stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(UploadedList::receivedAt).reversed())
                .toList();
    }

    private List<ReviewListId> directories() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(ReviewListId::isHash)
                    .map(ReviewListId::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file itself; empty once it is applied. */
    Optional<Path> content(ReviewListId id) {
        return Optional.of(directory(id).resolve(CONTENT)).filter(Files::exists);
    }

    Optional<CheckResult> check(ReviewListId id) {
        return read(id, CHECK, CheckResult.class);
    }

    /** Who ordered that the list be applied, while it is not applied to its end. */
    Optional<Actor> order(ReviewListId id) {
        return read(id, ORDER, Actor.class);
    }

    boolean isOrdered(ReviewListId id) {
        return Files.exists(directory(id).resolve(ORDER));
    }

    void order(ReviewListId id, Actor actor) {
        write(id, ORDER, actor);
    }

    void withdrawOrder(ReviewListId id) {
        delete(id, ORDER);
    }

    /** Forgets the order and the file: everything in it is recorded. */
    void applied(ReviewListId id) {
        delete(id, ORDER);
        delete(id, CONTENT);
    }

    private void delete(ReviewListId id, String name) {
        try {
            Files.deleteIfExists(directory(id).resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The lists whose order was given and not carried out to its end. */
    List<ReviewListId> ordered() {
        return directories().stream().filter(this::isOrdered).toList();
    }

    /** Writes a check: first its problems, as they are found, then the outcome. */
    CheckReport report(ReviewListId id) throws IOException {
        Path part = directory(id).resolve(PROBLEMS + ".part");
        return new CheckReport(id, part, Files.newBufferedWriter(part));
    }

    /** A check while it is being written. */
    final class CheckReport implements AutoCloseable {

        private final ReviewListId id;
        private final Path part;
        private final Writer problems;
        private long added;

        private CheckReport(ReviewListId id, Path part, Writer problems) {
            this.id = id;
            this.part = part;
            this.problems = problems;
        }

        /** Keeps a problem; beyond {@value #MAXIMUM_PROBLEMS} only that there are more, from which row on. */
        void add(RowProblem problem) throws IOException {
            if (added < MAXIMUM_PROBLEMS) {
                line(problem);
            } else if (added == MAXIMUM_PROBLEMS) {
                line(new RowProblem(
                        problem.sheet(),
                        problem.row(),
                        "",
                        ProblemCode.PROBLEMS_NOT_LISTED,
                        IntakeTexts.text("row.PROBLEMS_NOT_LISTED", Texts.VIETNAMESE),
                        IntakeTexts.text("row.PROBLEMS_NOT_LISTED", Locale.ENGLISH)));
            }
            added++;
        }

        private void line(RowProblem problem) throws IOException {
            problems.write(json.writeValueAsString(problem));
            problems.write('\n');
        }

        void complete(CheckResult result) throws IOException {
            problems.close();
            Files.move(part, directory(id).resolve(PROBLEMS), StandardCopyOption.REPLACE_EXISTING);
            write(id, CHECK, result);
        }

        @Override
        public void close() throws IOException {
            problems.close();
            Files.deleteIfExists(part);
        }
    }

    /** Hands over the first problems of the last check in the order of the rows. */
    void problems(ReviewListId id, long atMost, Consumer<RowProblem> receiver) {
        try (BufferedReader lines = Files.newBufferedReader(directory(id).resolve(PROBLEMS))) {
            lines.lines().limit(atMost).forEach(line -> receiver.accept(json.readValue(line, RowProblem.class)));
        } catch (NoSuchFileException unchecked) {
            throw new IntakeRefusedException(IntakeRefusedException.Reason.NOT_CHECKED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path directory(ReviewListId id) {
        return directory.resolve(id.hash());
    }

    private <T> Optional<T> read(ReviewListId id, String name, Class<T> type) {
        try {
            return Optional.of(json.readValue(Files.readString(directory(id).resolve(name)), type));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(ReviewListId id, String name, Object content) {
        Path target = directory(id).resolve(name);
        Path part = directory(id).resolve(name + ".part");
        try {
            Files.writeString(part, json.writeValueAsString(content));
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
