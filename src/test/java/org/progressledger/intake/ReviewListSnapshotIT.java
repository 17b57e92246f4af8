package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.springframework.context.ConfigurableApplicationContext;

/** A snapshot that has landed is read for ever, or passed over: its stored text of today stands here. */
class ReviewListSnapshotIT {

    private static final int ROWS = 350;

    @TempDir
    Path directory;

    @Test
    void a_long_stream_gets_a_snapshot_in_its_promised_form_and_is_read_from_there() throws Exception {
        String rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> String.join(";", InventedList.row(number)) + ";12/12/2025;")
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                directory.resolve("list.csv"), String.join(";", InventedList.headers()) + "\n" + rows);
        try (ConfigurableApplicationContext application =
                IntakeOnly.start(directory, "progress-ledger.snapshots.events=4")) {
            Intake intake = application.getBean(Intake.class);
            CommitLog log = application.getBean(CommitLog.class);
            ReviewListId id = IntakeOnly.receive(intake, file).id();
            intake.startCheck(id);
            untilIdle(intake, id);
            intake.startApply(id, ListProcess.RECORDER);
            untilIdle(intake, id);

            LedgerEvent snapshot = log.snapshot(id.toString()).orElseThrow();
            assertThat(snapshot.type()).isEqualTo("review-list.ReviewList");
            assertThat(snapshot.payload()).isEqualTo("{\"id\":\"%s\",\"state\":%s}".formatted(id.hash(), """
                    {"rows":350,"appliedThrough":300,"counts":\
                    {"created":300,"changed":0,"unchanged":0,"refused":0},"isComplete":false}"""));
            assertThat(intake.status(id).applied())
                    .isEqualTo(new ApplyState(ROWS, ROWS, new RowCounts(ROWS, 0, 0, 0), true));

            log.storeSnapshot(ofWholeStream(snapshot, log));
            assertThat(intake.status(id).applied())
                    .as("nothing before the snapshot is read")
                    .isEqualTo(new ApplyState(ROWS, 300, new RowCounts(298, 0, 0, 2), false));
        }
    }

    /** A snapshot that stands after the last event and says something else than the events do. */
    private static LedgerEvent ofWholeStream(LedgerEvent snapshot, CommitLog log) {
        return new LedgerEvent(
                UUID.randomUUID().toString(),
                snapshot.stream(),
                log.lastSequence(snapshot.stream()).orElseThrow(),
                snapshot.aggregate(),
                snapshot.type(),
                snapshot.revision(),
                snapshot.at(),
                snapshot.metadata(),
                snapshot.payload()
                        .replace("\"created\":300", "\"created\":298")
                        .replace("\"refused\":0", "\"refused\":2"));
    }

    private static void untilIdle(Intake intake, ReviewListId id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !intake.status(id).isRunning());
    }
}
