package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.progressledger.commune.Communes;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

class CriteriaListIT {

    private static final Logger LOGGER = LoggerFactory.getLogger(CriteriaListIT.class);
    private static final int HISTORIES = Integer.getInteger("property.histories", 200);

    @TempDir
    Path directory;

    private static ReviewListStatus ended(Intake intake, ReviewListId id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !intake.status(id).isRunning());
        return intake.status(id);
    }

    private static ReviewListStatus checked(Intake intake, Path file) {
        ReviewListId id = IntakeOnly.receive(intake, file).id();
        intake.startCheck(id);
        return ended(intake, id);
    }

    private static ReviewListStatus applied(Intake intake, ReviewListId id) {
        intake.startApply(id, ListProcess.RECORDER);
        return ended(intake, id);
    }

    private Path file(String content) {
        try {
            return Files.writeString(Files.createTempFile(directory, "results", ".csv"), content);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, List<LedgerEvent>> eventsByStream(ConfigurableApplicationContext application) {
        Map<String, List<LedgerEvent>> events = new HashMap<>();
        try (CommitCursor commits = application.getBean(CommitLog.class).read(0)) {
            commits.forEachRemaining(commit -> commit.events()
                    .forEach(event -> events.computeIfAbsent(event.stream(), stream -> new ArrayList<>())
                            .add(event)));
        }
        return events;
    }

    @Test
    void what_the_check_says_is_what_the_apply_does_for_any_file_and_a_file_sent_again_changes_nothing() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        LOGGER.info("Random lists of results with seed {}", seed);
        Random random = new Random(seed);
        RowCounts all = RowCounts.NONE;
        try (ConfigurableApplicationContext application = IntakeOnly.start(directory)) {
            Intake intake = application.getBean(Intake.class);
            for (int history = 0; history < HISTORIES; history++) {
                // Files of one mark speak of the same decisions, so that some of what they say stands in the book.
                String content = InventedResults.random(random, "M" + history / 4);
                ReviewListStatus check = checked(intake, file(content));
                RowCounts foreseen = check.check().orElseThrow().counts();

                ReviewListStatus done = applied(intake, check.list().id());

                assertThat(done.applied().counts())
                        .as("list %d of seed %d", history, seed)
                        .isEqualTo(foreseen);
                assertThat(refusedRows(application, done.list().id()))
                        .as("list %d of seed %d", history, seed)
                        .isEqualTo(refusedRows(intake, done.list().id()));
                RowCounts again = checked(intake, file(content + "\n;Tổng cộng\n"))
                        .check()
                        .orElseThrow()
                        .counts();
                // What was refused for want of something may find it now; what was recorded stays as it is.
                assertThat(again.unchanged())
                        .as("list %d of seed %d again", history, seed)
                        .isGreaterThanOrEqualTo(foreseen.total() - foreseen.refused());
                assertThat(again.total()).isEqualTo(foreseen.total());
                all = all.plus(foreseen);
            }
        }
        assertThat(all.created()).isPositive();
        assertThat(all.changed()).isPositive();
        assertThat(all.unchanged()).isPositive();
        assertThat(all.refused()).isPositive();
    }

    /** By the problems of the check. */
    private static List<Integer> refusedRows(Intake intake, ReviewListId id) {
        List<RowProblem> problems = new ArrayList<>();
        intake.problems(id, problems::add);
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.REFUSED)
                .map(RowProblem::row)
                .distinct()
                .sorted()
                .toList();
    }

    /** By the events of the list. */
    private static List<Integer> refusedRows(ConfigurableApplicationContext application, ReviewListId id) {
        return eventsByStream(application).get(id.toString()).stream()
                .filter(event -> event.type().endsWith("RowsApplied"))
                .flatMap(event ->
                        Arrays.stream(event.payload().split("\"row\":")).skip(1))
                .map(rest -> Integer.parseInt(rest.substring(0, rest.indexOf(','))))
                .sorted()
                .toList();
    }

    @Test
    void every_event_bears_its_own_row_and_rows_refused_stand_by_their_place() {
        try (ConfigurableApplicationContext application = IntakeOnly.start(directory)) {
            Intake intake = application.getBean(Intake.class);
            ReviewListStatus check = checked(
                    intake,
                    file(String.join(
                            "\n",
                            CriteriaLists.HEADER,
                            CriteriaLists.row("2", "", "TĐG", "K"),
                            CriteriaLists.row("", "2.1", "TĐG", "Đ"),
                            CriteriaLists.row("4", "", "TĐG", "vướng"))));
            assertThat(check.list().kind()).isEqualTo(ListKind.CRITERIA);

            assertThat(applied(intake, check.list().id()).applied().counts()).isEqualTo(new RowCounts(2, 0, 0, 1));

            Map<String, List<LedgerEvent>> events = eventsByStream(application);
            assertThat(events.get("criteria:05569@2025"))
                    .extracting(event -> event.metadata().replaceAll(".*\"sourceRow\":\"(\\d+)\".*", "$1"))
                    .containsExactly("3", "2");
            assertThat(events.get(check.list().id().toString()).get(1).payload())
                    .contains("\"row\":4,\"reasons\":[\"WORD_UNKNOWN\"]");
        }
    }

    @Test
    void the_same_file_under_another_set_is_another_list() throws IOException {
        try (ConfigurableApplicationContext application = IntakeOnly.start(directory)) {
            Intake intake = application.getBean(Intake.class);
            Path file = file(CriteriaLists.HEADER + "\n"
                    + CriteriaLists.row("1", "", "TĐG", "Đ").replace("NTM-2021", ""));
            ReviewListId own = IntakeOnly.receive(intake, file).id();
            Sending sending = new Sending("results.csv", Optional.empty(), Optional.of("NTM-2021-NC"));
            ReviewListId other = intake.receive(sending, Files.newInputStream(file), ListProcess.RECORDER)
                    .id();
            assertThat(other).isNotEqualTo(own);

            intake.startCheck(other);
            ended(intake, other);
            applied(intake, other);

            assertThat(application
                            .getBean(Communes.class)
                            .results(UnitId.parse("05569@2025"))
                            .valid())
                    .singleElement()
                    .satisfies(result -> assertThat(result.said().ruleSet()).isEqualTo("NTM-2021-NC"));
        }
    }

    private static Map<UnitId, CriteriaBook> books(ConfigurableApplicationContext application) {
        Communes communes = application.getBean(Communes.class);
        return InventedResults.COMMUNES.stream()
                .map(AdministrativeUnit::id)
                .collect(Collectors.toMap(unit -> unit, communes::results));
    }

    private static byte[] exported(ConfigurableApplicationContext application, SheetFile kind, LocalDate day)
            throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        kind.write(
                ResultSheet.of(
                        InventedResults.COMMUNES,
                        books(application),
                        InventedResults.SET,
                        Optional.empty(),
                        day,
                        SampleLists.TERRITORY)::forEach,
                day,
                output);
        return output.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(SheetFile.class)
    void what_is_exported_changes_nothing_here_and_makes_an_empty_ledger_stand_the_same(SheetFile kind)
            throws IOException {
        long seed = Long.getLong("property.seed", System.nanoTime());
        LOGGER.info("Exported and taken in again with seed {}", seed);
        Random random = new Random(seed);
        LocalDate day = InventedResults.DAY;
        Path sheet = directory.resolve("exported." + kind.name().toLowerCase());
        Map<UnitId, CriteriaBook> standing;
        try (ConfigurableApplicationContext application = IntakeOnly.start(directory.resolve("one"))) {
            Intake intake = application.getBean(Intake.class);
            for (int count = 0; count < 40; count++) {
                applied(
                        intake,
                        checked(intake, file(InventedResults.random(random, "X" + count)))
                                .list()
                                .id());
            }
            byte[] first = exported(application, kind, day);
            assertThat(exported(application, kind, day)).isEqualTo(first);
            Files.write(sheet, first);
            RowCounts counts = checked(intake, sheet).check().orElseThrow().counts();
            assertThat(counts).as("seed %d", seed).isEqualTo(new RowCounts(0, 0, counts.total(), 0));
            assertThat(counts.total()).isPositive();
            standing = books(application);
        }
        try (ConfigurableApplicationContext application = IntakeOnly.start(directory.resolve("other"))) {
            Intake intake = application.getBean(Intake.class);
            RowCounts counts = applied(intake, checked(intake, sheet).list().id())
                    .applied()
                    .counts();
            assertThat(counts.refused()).as("seed %d", seed).isZero();
            Map<UnitId, CriteriaBook> same = books(application);
            standing.forEach((unit, book) -> {
                for (AssessmentStage stage : AssessmentStage.values()) {
                    assertThat(verdicts(same.get(unit), stage, day))
                            .as("%s of seed %d", unit, seed)
                            .isEqualTo(verdicts(book, stage, day));
                }
            });
            assertThat(exported(application, kind, day)).isEqualTo(Files.readAllBytes(sheet));
        }
    }

    private static List<String> verdicts(CriteriaBook book, AssessmentStage stage, LocalDate day) {
        return book.standing(InventedResults.SET, stage, day).criteria().stream()
                .map(criterion -> criterion.criterion() + " " + criterion.verdict())
                .toList();
    }

    @Test
    void an_empty_form_says_nothing_until_it_is_filled_in() throws IOException {
        ResultSheet form = ResultSheet.form(
                InventedResults.COMMUNES, InventedResults.SET, Optional.of(AssessmentStage.SELF_ASSESSED));
        assertThat(form.lines()).hasSize(InventedResults.COMMUNES.size() * (19 + 57));
        Path file = directory.resolve("mau.csv");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SheetFile.CSV.write(form::forEach, InventedResults.DAY, output);
        String text = output.toString(StandardCharsets.UTF_8);
        int at = text.indexOf(";Tự đánh giá;;;;;;;;;;");
        Files.writeString(
                file,
                text.substring(0, at) + ";Tự đánh giá;100%;Đ;;1/BB-MẪU;12/12/2025;;;;;"
                        + text.substring(at + ";Tự đánh giá;;;;;;;;;;".length()));

        List<ReadResult> results = CriteriaLists.read(file);

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.problems()).isEmpty();
            assertThat(result.number()).contains("1");
        });
    }
}
