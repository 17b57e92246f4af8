package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.intake.Intake;
import org.progressledger.intake.ReviewListStatus;
import org.progressledger.intake.ReviewListStatus.Phase;
import org.progressledger.ledger.log.CommitLog;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DemonstrationLoadingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    @Test
    void the_lists_go_through_the_intake_without_a_refused_row_and_each_goes_once() {
        long events;
        try (ConfigurableApplicationContext application = started(2025, 1)) {
            awaitApplied(application, 1);
            events = application.getBean(CommitLog.class).head().next();
        }
        try (ConfigurableApplicationContext application = started(2025, 1)) {
            awaitApplied(application, 1);
            awaitLoadingEnded(application);
            assertThat(application.getBean(CommitLog.class).head().next()).isEqualTo(events);
        }
        try (ConfigurableApplicationContext application = started(2025, 2)) {
            awaitApplied(application, 2);
            List<ReviewListStatus> lists = application.getBean(Intake.class).all();
            assertThat(lists).hasSize(2).allSatisfy(list -> {
                assertThat(list.applied().counts().refused()).isZero();
                assertThat(list.applied().counts().created()).isPositive();
            });
            assertThat(application.getBean(CommitLog.class).head().next()).isGreaterThan(events);
        }
    }

    @Test
    void a_load_that_was_cut_off_goes_on_where_it_stopped() {
        long cutOffAt;
        try (ConfigurableApplicationContext application = started(2025, 2)) {
            CommitLog log = application.getBean(CommitLog.class);
            await().atMost(PATIENCE).until(() -> log.head().next() > 0);
        }
        try (ConfigurableApplicationContext application = started(2025, 2)) {
            awaitApplied(application, 2);
            cutOffAt = application.getBean(CommitLog.class).head().next();
            assertThat(application.getBean(Intake.class).all())
                    .allSatisfy(list -> assertThat(list.applied().counts().created())
                            .isEqualTo(list.applied().rows()));
        }
        assertThat(cutOffAt).isPositive();
    }

    @Test
    void a_ledger_that_holds_something_else_is_left_alone() {
        long events;
        try (ConfigurableApplicationContext application = started(2025, 1)) {
            awaitApplied(application, 1);
            events = application.getBean(CommitLog.class).head().next();
        }
        try (ConfigurableApplicationContext application = started(7, 1)) {
            awaitLoadingEnded(application);
            assertThat(application.getBean(CommitLog.class).head().next()).isEqualTo(events);
            assertThat(application.getBean(Intake.class).all()).hasSize(1);
        }
    }

    private ConfigurableApplicationContext started(long seed, int lists) {
        return new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .profiles("demonstration")
                .run(
                        "--server.port=0",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=",
                        "--progress-ledger.demonstration.seed=" + seed,
                        "--progress-ledger.demonstration.lists=" + lists);
    }

    private static void awaitApplied(ConfigurableApplicationContext application, int lists) {
        Intake intake = application.getBean(Intake.class);
        await().atMost(PATIENCE)
                .until(() -> intake.all().stream()
                                .filter(list -> list.phase() == Phase.APPLIED)
                                .count()
                        == lists);
    }

    private static void awaitLoadingEnded(ConfigurableApplicationContext application) {
        DemonstrationRunner runner = application.getBean(DemonstrationRunner.class);
        await().atMost(PATIENCE).until(runner::isDone);
    }
}
