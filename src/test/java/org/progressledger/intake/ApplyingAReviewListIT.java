package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.intake.IntakeRefusedException.Reason;
import org.progressledger.intake.ReviewListStatus.Phase;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.springframework.context.ConfigurableApplicationContext;

class ApplyingAReviewListIT {

    @TempDir
    private static Path directory;

    private static ConfigurableApplicationContext application;
    private static Intake intake;

    @BeforeAll
    static void start() {
        application = IntakeOnly.start(directory);
        intake = application.getBean(Intake.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** A list of households that no other test has, as CSV. */
    private static Path list(String village, String decision, int households) throws IOException {
        String header = String.join(";", InventedList.headers());
        String rows = IntStream.rangeClosed(1, households)
                .mapToObj(number -> String.join(";", InventedList.row(number)) + ";12/12/2025;")
                .map(row -> row.replace("05569-M", "05569-" + village + "-").replace("1486/QĐ-UBND", decision))
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                directory.resolve(village + "-" + decision.replace('/', '-') + ".csv"), header + "\n" + rows);
    }

    private static ReviewListStatus checked(Path file) {
        ReviewListId id = IntakeOnly.receive(intake, file).id();
        intake.startCheck(id);
        return ended(id);
    }

    private static ReviewListStatus applied(ReviewListId id) {
        intake.startApply(id, ListProcess.RECORDER);
        return ended(id);
    }

    private static ReviewListStatus ended(ReviewListId id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !intake.status(id).isRunning());
        return intake.status(id);
    }

    private static long head() {
        return application.getBean(CommitLog.class).head().next();
    }

    private static List<LedgerEvent> events(Predicate<LedgerEvent> wanted) {
        List<LedgerEvent> events = new ArrayList<>();
        try (CommitCursor commits = application.getBean(CommitLog.class).read(0)) {
            commits.forEachRemaining(
                    commit -> commit.events().stream().filter(wanted).forEach(events::add));
        }
        return events;
    }

    @Test
    void a_check_records_nothing() throws IOException {
        Path file = list("A", "1/QĐ-UBND", 20);
        long before = head();

        ReviewListStatus status = checked(file);

        assertThat(status.phase()).isEqualTo(Phase.CHECKED);
        assertThat(status.check().orElseThrow().counts()).isEqualTo(new RowCounts(20, 0, 0, 0));
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_list_that_was_not_checked_is_not_applied() throws IOException {
        ReviewListId id = IntakeOnly.receive(intake, list("B", "1/QĐ-UBND", 3)).id();

        assertThatThrownBy(() -> intake.startApply(id, ListProcess.RECORDER))
                .isInstanceOfSatisfying(
                        IntakeRefusedException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_CHECKED));
    }

    @Test
    void applying_twice_changes_nothing() throws IOException {
        Path file = list("C", "1/QĐ-UBND", 30);
        ReviewListId id = checked(file).list().id();
        assertThat(applied(id).applied()).isEqualTo(new ApplyState(30, 30, new RowCounts(30, 0, 0, 0), true));
        long before = head();

        assertThat(applied(id).phase()).isEqualTo(Phase.APPLIED);
        assertThat(IntakeOnly.receive(intake, file).id()).isEqualTo(id);
        assertThat(applied(id).applied().counts()).isEqualTo(new RowCounts(30, 0, 0, 0));
        assertThat(head()).isEqualTo(before);

        Path again = Files.writeString(directory.resolve("again.csv"), Files.readString(file) + "\n;;Tổng cộng: 30 hộ");
        ReviewListStatus other = checked(again);
        assertThat(other.check().orElseThrow().counts()).isEqualTo(new RowCounts(0, 0, 30, 0));
        applied(other.list().id());
        assertThat(events(event -> event.stream().startsWith("household:05569-C-")))
                .hasSize(90);
    }

    @Test
    void the_content_of_an_applied_list_is_not_kept_even_if_it_is_sent_again() throws IOException {
        Path file = list("H", "1/QĐ-UBND", 3);
        ReviewListId id = checked(file).list().id();
        Path content = directory.resolve("intake").resolve(id.hash()).resolve("list");
        assertThat(content).exists();

        applied(id);
        assertThat(content).doesNotExist();

        IntakeOnly.receive(intake, file);
        assertThat(content).doesNotExist();
        assertThat(intake.status(id).phase()).isEqualTo(Phase.APPLIED);
    }

    @Test
    void a_second_decision_changes_the_households_of_the_first() throws IOException {
        applied(checked(list("D", "1/QĐ-UBND", 10)).list().id());

        ReviewListStatus status = checked(list("D", "2/QĐ-UBND", 12));

        assertThat(status.check().orElseThrow().counts()).isEqualTo(new RowCounts(2, 10, 0, 0));
        assertThat(applied(status.list().id()).applied().counts()).isEqualTo(new RowCounts(2, 10, 0, 0));
    }

    @Test
    void refused_rows_are_left_out_and_stand_in_the_ledger_by_their_place() {
        ReviewListStatus status = checked(SampleLists.FAULTS);
        assertThat(status.check().orElseThrow().counts()).isEqualTo(new RowCounts(10, 0, 0, 14));
        assertThat(status.check().orElseThrow().reported()).isEqualTo(3);

        assertThat(applied(status.list().id()).applied().counts()).isEqualTo(new RowCounts(10, 0, 0, 14));

        LedgerEvent rows = events(
                        event -> event.stream().equals(status.list().id().toString())
                                && event.type().equals("review-list.RowsApplied"))
                .get(0);
        assertThat(rows.payload()).contains("{\"sheet\":\"Danh sách hộ\",\"row\":17,\"reasons\":[\"UNIT_DIVIDED\"]}");
        assertThat(rows.payload()).doesNotContain("Mẫu");
    }

    @Test
    void every_event_names_file_sheet_and_row() {
        applied(checked(SampleLists.CLEAN_XLSX).list().id());

        assertThat(events(event -> event.stream().equals("household:05569-00002")
                        && event.metadata().contains("ra-soat-2025-dinh-hoa.xlsx")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.metadata())
                        .contains(
                                "\"actor\":\"mau\"",
                                "\"role\":\"RECORDER\"",
                                "\"sourceFile\":\"ra-soat-2025-dinh-hoa.xlsx\"",
                                "\"sourceSheet\":\"Danh sách hộ\"",
                                "\"sourceRow\":\"11\""));
    }

    @Test
    void chunks_follow_one_another_and_each_is_one_commit() throws IOException {
        ReviewListId id = checked(list("E", "1/QĐ-UBND", 600)).list().id();

        applied(id);

        List<LedgerEvent> chunks = events(
                event -> event.stream().equals(id.toString()) && event.type().endsWith("RowsApplied"));
        assertThat(chunks.stream()
                        .map(event -> event.payload().replaceAll(".*\"from\":(\\d+),\"to\":(\\d+).*", "$1-$2")))
                .containsExactly("1-100", "101-200", "201-300", "301-400", "401-500", "501-600");
        try (CommitCursor commits = application.getBean(CommitLog.class).read(0)) {
            commits.forEachRemaining(commit -> {
                long households = commit.events().stream()
                        .filter(event -> event.stream().startsWith("household:05569-E-"))
                        .count();
                assertThat(households).isIn(0L, 300L, 750L);
            });
        }
    }

    @Test
    void the_second_who_starts_the_same_list_is_told_so() throws Exception {
        ReviewListId id = checked(list("F", "1/QĐ-UBND", 5)).list().id();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (Registration blocking = atEveryReview(review -> {
            reached.countDown();
            await(free);
        })) {
            intake.startApply(id, ListProcess.RECORDER);
            await(reached);

            assertThat(intake.status(id).phase()).isEqualTo(Phase.APPLYING);
            assertThatThrownBy(() -> intake.startApply(id, ListProcess.RECORDER))
                    .isInstanceOfSatisfying(
                            IntakeRefusedException.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.RUNNING_ALREADY));
            free.countDown();
        }
        assertThat(ended(id).applied().counts()).isEqualTo(new RowCounts(5, 0, 0, 0));
    }

    @Test
    void a_chunk_that_meets_another_writer_is_done_again() throws Exception {
        applied(checked(list("G", "1/QĐ-UBND", 3)).list().id());
        ReviewListId id = checked(list("G", "2/QĐ-UBND", 3)).list().id();
        AtomicBoolean interfered = new AtomicBoolean();

        try (Registration interfering = atEveryReview(review -> {
            if (review.household().code().endsWith("000002") && interfered.compareAndSet(false, true)) {
                application.getBean(Appender.class).append(List.of(anotherRecognition("household:05569-G-000001")));
            }
        })) {
            assertThat(applied(id).applied().counts()).isEqualTo(new RowCounts(0, 3, 0, 0));
        }

        assertThat(events(event -> event.stream().equals("household:05569-G-000001")
                                && event.type().equals("household.StatusRecognised"))
                        .stream()
                        .map(event -> event.payload().replaceAll(".*\"number\":\"([^\"]*)\".*", "$1")))
                .containsExactly("1/QĐ-UBND", "9/QĐ-UBND", "2/QĐ-UBND");
    }

    /** What another node would have recorded: the last recognition of the stream once more, by another decision. */
    private static LedgerEvent anotherRecognition(String stream) {
        List<LedgerEvent> events = events(event -> event.stream().equals(stream));
        LedgerEvent last = events.get(events.size() - 1);
        return new LedgerEvent(
                UUID.randomUUID().toString(),
                stream,
                last.sequence() + 1,
                last.aggregate(),
                last.type(),
                last.revision(),
                last.at(),
                last.metadata(),
                last.payload().replace("1/QĐ-UBND", "9/QĐ-UBND"));
    }

    private interface AtReview {
        void happens(RecordReview review);
    }

    private static Registration atEveryReview(AtReview happening) {
        return application.getBean(CommandBus.class).registerDispatchInterceptor(messages -> (index, message) -> {
            if (message.getPayload() instanceof RecordReview review) {
                happening.happens(review);
            }
            return message;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException impatient) {
            throw new IllegalStateException(impatient);
        }
    }
}
