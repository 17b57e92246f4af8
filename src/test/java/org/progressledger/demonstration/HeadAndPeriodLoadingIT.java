package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.accountability.Heads;
import org.progressledger.accountability.HeadsInOffice;
import org.progressledger.accountability.Post;
import org.progressledger.audit.Closing;
import org.progressledger.audit.PeriodClosing;
import org.progressledger.audit.ReportingPeriods;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class HeadAndPeriodLoadingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate TODAY = LocalDate.of(2026, Month.NOVEMBER, 22);

    @TempDir
    private static Path directory;

    private static ConfigurableApplicationContext application;
    private static DemonstrationLists lists;
    private static CommitLog log;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .profiles("demonstration")
                .run(
                        "--server.port=0",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=",
                        "--progress-ledger.demonstration.lists=0");
        lists = application.getBean(DemonstrationLists.class);
        log = application.getBean(CommitLog.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void every_unit_has_a_head_on_the_day_of_each_review_and_nobody_is_recorded_twice() {
        HeadLoading loading =
                new HeadLoading(new InventedHeads(lists.province()), application.getBean(LedgerCommands.class), log);

        lists.plans().forEach(loading::load);
        long reached = log.head().next();
        lists.plans().forEach(loading::load);

        assertThat(log.head().next()).as("loaded again").isEqualTo(reached);
        application.getBean(ProjectionPositions.class).await(Heads.PROJECTION, reached - 1, PATIENCE);
        HeadsInOffice heads = new HeadsInOffice(
                application.getBean(Heads.class).books(reached), application.getBean(Territory.class));
        for (int year : lists.province().years()) {
            assertThat(lists.province().unitsIn(year))
                    .isNotEmpty()
                    .allMatch(unit -> hasHead(heads, unit, Decisions.dayOfReview(year)));
        }
        assertThat(lists.province().unitsIn(2025))
                .filteredOn(unit -> !hasHead(heads, unit, TODAY))
                .as("the vacant post")
                .hasSize(1);
    }

    private static boolean hasHead(HeadsInOffice heads, AdministrativeUnit unit, LocalDate day) {
        return heads.of(unit.id(), Post.COMMITTEE_CHAIR, day).isPresent();
    }

    @Test
    void each_of_two_years_is_closed_before_its_last_list_and_one_again_with_it_and_nothing_comes_twice() {
        PeriodLoading loading = new PeriodLoading(lists, application.getBean(PeriodClosing.class), log);
        List<Map.Entry<Integer, Long>> recorded = new ArrayList<>();

        for (ListPlan plan : lists.plans()) {
            long before = log.head().next();
            loading.load(plan);
            loading.load(plan);
            if (log.head().next() > before) {
                recorded.add(Map.entry(plan.year(), log.head().next() - before));
            }
        }
        long reached = log.head().next();
        lists.plans().forEach(loading::load);

        assertThat(log.head().next()).as("loaded again").isEqualTo(reached);
        assertThat(recorded).containsExactly(Map.entry(2024, 1L), Map.entry(2024, 2L), Map.entry(2025, 1L));
        application.getBean(ProjectionPositions.class).await(ReportingPeriods.PROJECTION, reached - 1, PATIENCE);
        List<Closing> closings =
                application.getBean(ReportingPeriods.class).of(lists.province().code(), reached);
        assertThat(closings)
                .extracting(closing -> closing.closed().period().toString())
                .containsExactly("19:2025-Y1", "19:2024-Y1", "19:2024-Y1");
        assertThat(closings)
                .extracting(Closing::reopened)
                .map(Optional::isPresent)
                .containsExactly(false, false, true);
        assertThat(closings)
                .extracting(closing -> closing.closed().decision().number())
                .allMatch(number -> number.endsWith("/QĐ-MẪU"));
    }
}
