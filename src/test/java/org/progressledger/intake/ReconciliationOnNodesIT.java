package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.WholeApplication;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class ReconciliationOnNodesIT {

    private static final String LIST = String.join(
            "\n",
            MoneyLists.PAYMENTS,
            MoneyLists.paid("KB-1", "1", "15/07/2026", "Tạm ứng", "90000000", ""),
            MoneyLists.paid("KB-2", "1", "một ngày", "Tạm ứng", "một", ""));

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @TempDir
    private Path directory;

    @Test
    void a_node_that_was_sent_nothing_answers_what_the_node_answers_that_received_the_list() throws IOException {
        MongoTestDatabase database = databases.open();
        try (ConfigurableApplicationContext receiving = node(database, "receiving");
                ConfigurableApplicationContext other = node(database, "other")) {
            long before = receiving.getBean(CommitLog.class).head().next();
            receive(receiving);
            long received = receiving.getBean(CommitLog.class).head().next();
            apply(receiving);
            long applied = receiving.getBean(CommitLog.class).head().next();

            assertThat(other.getBean(Intake.class).all()).isEmpty();
            for (long position : List.of(before, received, applied)) {
                assertThat(answer(other, position)).isEqualTo(answer(receiving, position));
            }
            assertThat(answer(other, before)).doesNotContain("KB-1/1");
            assertThat(answer(other, received))
                    .contains("KB-1/1", "NOT_APPLIED")
                    .doesNotContain("REFUSED");
            assertThat(answer(other, applied)).contains("KB-2/1", "REFUSED", "NUMBER_UNREADABLE");

            receive(other);
            assertThat(other.getBean(CommitLog.class).head().next()).isEqualTo(applied);
        }
    }

    private ConfigurableApplicationContext node(MongoTestDatabase database, String name) {
        return new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .run(
                        "--server.port=0",
                        "--progress-ledger.access.users[0].name=recorder",
                        "--progress-ledger.access.users[0].password-hash={noop}" + WholeApplication.PASSWORD,
                        "--progress-ledger.access.users[0].role=RECORDER",
                        "--progress-ledger.mongodb.uri=" + database.uri(),
                        "--progress-ledger.intake.directory=" + directory.resolve(name));
    }

    private static ReviewListId receive(ConfigurableApplicationContext node) throws IOException {
        return node.getBean(Intake.class)
                .receive(
                        Sending.of("kho-bac.csv"),
                        new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)),
                        ListProcess.RECORDER)
                .id();
    }

    private static void apply(ConfigurableApplicationContext node) throws IOException {
        Intake intake = node.getBean(Intake.class);
        ReviewListId list = receive(node);
        intake.startCheck(list);
        ended(intake, list);
        intake.startApply(list, ListProcess.RECORDER);
        ended(intake, list);
        assertThat(intake.status(list).phase()).isEqualTo(ReviewListStatus.Phase.APPLIED);
    }

    private static void ended(Intake intake, ReviewListId list) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !intake.status(list).isRunning());
    }

    private static String answer(ConfigurableApplicationContext node, long position) {
        node.getBean(ProjectionPositions.class).await(TreasuryBook.PROJECTION, position - 1, Duration.ofMinutes(2));
        return JsonMapper.shared()
                .writeValueAsString(Reconciliation.of(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        node.getBean(TreasuryRows.class).knownAt(position),
                        List.of()));
    }
}
