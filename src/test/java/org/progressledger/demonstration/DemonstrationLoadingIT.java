package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.intake.Intake;
import org.progressledger.intake.ReviewListStatus.Phase;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ruleset.PublishedCriteria;
import org.progressledger.ruleset.PublishedRules;
import org.progressledger.territory.RegisterEvent;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DemonstrationLoadingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LISTS = 2;

    @TempDir
    private Path directory;

    @Test
    void a_load_that_was_cut_off_goes_on_where_it_stopped_and_no_row_is_refused_or_recorded_twice() {
        try (ConfigurableApplicationContext application = started()) {
            CommitLog log = application.getBean(CommitLog.class);
            await().atMost(PATIENCE)
                    .until(() -> log.head().next()
                            > Stream.of(
                                            PublishedRules.STREAM,
                                            PublishedCriteria.STREAM,
                                            RegisterEvent.STREAM,
                                            "territory:19",
                                            "territory:51")
                                    .mapToLong(
                                            stream -> log.lastSequence(stream).orElseThrow() + 1)
                                    .sum());
        }
        try (ConfigurableApplicationContext application = started()) {
            DemonstrationRunner runner = application.getBean(DemonstrationRunner.class);
            await().atMost(PATIENCE).until(runner::isDone);

            assertThat(application.getBean(Intake.class).all()).hasSize(LISTS).allSatisfy(list -> {
                assertThat(list.phase()).isEqualTo(Phase.APPLIED);
                assertThat(list.applied().rows()).isPositive();
                assertThat(list.applied().counts().created())
                        .isEqualTo(list.applied().rows());
            });
        }
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .profiles("demonstration")
                .run(
                        "--server.port=0",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=",
                        "--progress-ledger.demonstration.lists=" + LISTS);
    }
}
