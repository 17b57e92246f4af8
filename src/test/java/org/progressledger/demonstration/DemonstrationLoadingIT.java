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
import org.progressledger.programme.CodeEvent;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeEvent;
import org.progressledger.programme.Programmes;
import org.progressledger.ruleset.PublishedCriteria;
import org.progressledger.ruleset.PublishedRules;
import org.progressledger.territory.RegisterEvent;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DemonstrationLoadingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LISTS = 2;
    private static final int COMMUNES = 92;
    private static final int PROVINCIAL_BODIES = 4;
    private static final int MAPPED_CODES = 11;

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
                                            ProgrammeEvent.STREAM,
                                            CodeEvent.STREAM,
                                            RegisterEvent.STREAM,
                                            "territory:19",
                                            "territory:51")
                                    .mapToLong(
                                            stream -> log.lastSequence(stream).orElse(-1) + 1)
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
            assertThat(application.getBean(CodeMap.class).budgetUnits()).hasSize(COMMUNES + PROVINCIAL_BODIES);
            assertThat(application.getBean(CommitLog.class).lastSequence(CodeEvent.STREAM))
                    .as("recorded once")
                    .hasValue(COMMUNES + PROVINCIAL_BODIES + MAPPED_CODES - 1);
            assertThat(application.getBean(Programmes.class).item(new ItemKey("NTM-2026/1/01")))
                    .isPresent();
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
