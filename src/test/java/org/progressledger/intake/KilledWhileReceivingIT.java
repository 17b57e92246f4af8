package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.Programmes;
import org.progressledger.support.KilledWhileApplying;
import org.springframework.context.ConfigurableApplicationContext;

class KilledWhileReceivingIT {

    private static final int ROWS = 20_000;
    private static final int ROWS_OF_AN_EVENT = 500;

    @TempDir
    Path directory;

    @Test
    void a_list_of_the_treasury_whose_recording_is_killed_again_and_again_is_stated_once_and_whole() throws Exception {
        KilledWhileApplying list = new KilledWhileApplying(StatementProcess.class, "RECORDING", ROWS, directory);

        assertThat(list.lastLine()).isEqualTo("RECORDED " + ROWS);

        List<String> types = list.typesByStream().get(new StatementId(StatementProcess.LIST).toString());
        assertThat(types).hasSize(1 + ROWS / ROWS_OF_AN_EVENT).startsWith("treasury-statement.StatementReceived");
        assertThat(types.subList(1, types.size())).containsOnly("treasury-statement.RowsStated");
    }

    /** A process of its own that records what a list says, each event in a commit of its own. */
    static final class StatementProcess {

        private static final ReviewListId LIST = new ReviewListId("ab".repeat(32));

        private StatementProcess() {}

        public static void main(String[] arguments) {
            try {
                work(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
                // A thread of Axon's outlives the application and would keep the process.
                System.exit(0);
            } catch (Exception | Error failure) {
                failure.printStackTrace();
                System.exit(1);
            }
        }

        private static void work(Path directory, int rows) throws IOException {
            Path file = write(directory.resolve("kb.csv"), rows);
            UploadedList list = new UploadedList(
                    LIST, "kb.csv", Files.size(file), Instant.now(), ListKind.TREASURY_PAYMENTS, Optional.empty());
            try (ConfigurableApplicationContext application = IntakeOnly.start(directory)) {
                StatementRecording recording = new StatementRecording(
                        new StatementReading(
                                new CodeCells(
                                        application.getBean(Programmes.class), application.getBean(CodeMap.class)),
                                Clock.systemUTC()),
                        application.getBean(LedgerCommands.class),
                        1);
                CompletableFuture<Void> recorded =
                        CompletableFuture.runAsync(() -> recording.record(list, file, ListProcess.RECORDER));
                EventStore events = application.getBean(EventStore.class);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> {
                            boolean ended = recorded.isDone();
                            System.out.println(
                                    (ended ? "RECORDED " : "RECORDING ") + stated(events) + (ended ? "" : " rows"));
                            return ended;
                        });
                recorded.join();
            }
        }

        private static int stated(EventStore events) {
            DomainEventStream stream = events.readEvents(new StatementId(LIST).toString());
            int stated = 0;
            while (stream.hasNext()) {
                Object payload = stream.next().getPayload();
                if (payload instanceof RowsStated rows) {
                    assertThat(rows.from()).isEqualTo(stated + 1);
                    stated += rows.rows().size();
                }
            }
            return stated;
        }

        private static Path write(Path file, int rows) throws IOException {
            List<String> lines = new ArrayList<>(List.of(MoneyLists.PAYMENTS));
            for (int row = 1; row <= rows; row++) {
                lines.add(MoneyLists.paid("KB-" + row, "1", "15/07/2026", "Tạm ứng", "1000", ""));
            }
            return Files.writeString(file, String.join("\n", lines));
        }
    }
}
