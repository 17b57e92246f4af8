package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.facts.Basis;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundQuestion;
import org.progressledger.fund.PaymentBook;
import org.progressledger.fund.read.DirectFundCount;
import org.progressledger.intake.Intake;
import org.progressledger.intake.Reconciliation;
import org.progressledger.intake.RowCounts;
import org.progressledger.intake.TreasuryBook;
import org.progressledger.intake.TreasuryRows;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.programme.ProgrammeChanges;
import org.progressledger.territory.Territory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class FundLoadingIT {

    private static final LocalDate END_OF_2026 = LocalDate.of(2026, 12, 31);

    @TempDir
    private Path directory;

    @Test
    void the_plan_and_payments_of_the_province_are_all_recorded_and_the_cube_is_the_sum_of_their_events()
            throws Exception {
        try (ConfigurableApplicationContext application = started()) {
            FundLoading loading = loading(application);

            RowCounts counts = loading.load();

            assertThat(counts.refused()).isEqualTo(InventedFunds.REFUSED);
            assertThat(counts.created()).isBetween(2_500, 6_000);
            CommitLog log = application.getBean(CommitLog.class);
            long reached = log.head().next();
            assertThat(loading.load()).as("loaded again").isEqualTo(RowCounts.NONE);
            assertThat(log.head().next()).isEqualTo(reached);
            application
                    .getBean(ProjectionPositions.class)
                    .await(FundCube.PROJECTION, reached - 1, Duration.ofMinutes(2));
            application
                    .getBean(ProjectionPositions.class)
                    .await(TreasuryBook.PROJECTION, reached - 1, Duration.ofMinutes(2));
            assertTheCubeIsTheSumOfTheEvents(application);
            assertTheRatesAreNearThosePublished(application.getBean(FundCube.class));
            Reconciliation report = Reconciliation.of(
                    LocalDate.of(2025, 1, 1),
                    END_OF_2026,
                    application.getBean(TreasuryRows.class).knownAt(reached),
                    application.getBean(PaymentBook.class).payments(reached));
            assertThat(report.weLack()).hasSize(InventedFunds.REFUSED);
            assertThat(report.treasuryLacks()).isEmpty();
            assertThat(report.different()).isEmpty();
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws Exception {
        try (ConfigurableApplicationContext application = started()) {
            for (int table = 0; table < 5; table++) {
                assertThat(bytes(application, table)).isEqualTo(bytes(application, table));
            }
        }
    }

    private static byte[] bytes(ConfigurableApplicationContext application, int table) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        invented(application).tables().get(table).write(file);
        return file.toByteArray();
    }

    private static InventedFunds invented(ConfigurableApplicationContext application) {
        DemonstrationProvince province =
                application.getBean(DemonstrationLists.class).province();
        return new InventedFunds(province, new InventedProgrammes(province, application.getBean(Territory.class)));
    }

    private static FundLoading loading(ConfigurableApplicationContext application) {
        DemonstrationProvince province =
                application.getBean(DemonstrationLists.class).province();
        new ProgrammeLoading(
                        new InventedProgrammes(province, application.getBean(Territory.class)),
                        application.getBean(ProgrammeChanges.class))
                .load();
        return new FundLoading(invented(application), new ListLoading(application.getBean(Intake.class)));
    }

    private static void assertTheCubeIsTheSumOfTheEvents(ConfigurableApplicationContext application) {
        List<AllocationEvent> events = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> recorded =
                application.getBean(EventStorageEngine.class).readEvents(null, false)) {
            recorded.map(TrackedEventMessage::getPayload)
                    .filter(AllocationEvent.class::isInstance)
                    .forEach(event -> events.add((AllocationEvent) event));
        }
        DirectFundCount direct = new DirectFundCount(events);
        FundCube cube = application.getBean(FundCube.class);
        List<FundDimension> by =
                List.of(FundDimension.ITEM, FundDimension.PLAN_YEAR, FundDimension.BUDGET_YEAR, FundDimension.HOLDER);
        for (LocalDate day : List.of(LocalDate.of(2025, 8, 31), LocalDate.of(2026, 1, 31), END_OF_2026)) {
            for (FundMeasure measure : FundMeasure.values()) {
                Map<List<String>, BigDecimal> sums = new HashMap<>();
                cube.sums(new FundQuestion(Set.of(measure), Map.of(), by, Optional.empty(), Basis.latest(day)))
                        .forEach(row -> sums.put(
                                by.stream().map(row.by()::get).toList(),
                                BigDecimal.valueOf(row.sums().get(measure).dong())));
                assertThat(sums)
                        .as("%s on %s", measure, day)
                        .isEqualTo(direct.sums(measure, by, Map.of(), LocalDate.MIN, day, Long.MAX_VALUE));
            }
        }
    }

    private static void assertTheRatesAreNearThosePublished(FundCube cube) {
        Map<String, Double> published = Map.of("NTM-2021", 0.56, "DTTS-2021", 0.45, "GN-2021", 0.42);
        cube.sums(new FundQuestion(
                        Set.of(FundMeasure.ALLOCATED, FundMeasure.ADVANCED, FundMeasure.PAID, FundMeasure.RECOVERED),
                        Map.of(FundDimension.PLAN_YEAR, Set.of("2025"), FundDimension.PROGRAMME, published.keySet()),
                        List.of(FundDimension.PROGRAMME),
                        Optional.empty(),
                        Basis.latest(LocalDate.of(2025, 8, 31))))
                .forEach(row -> assertThat((double) row.disbursed().dong()
                                / row.sums().get(FundMeasure.ALLOCATED).dong())
                        .as(row.by().get(FundDimension.PROGRAMME))
                        .isBetween(
                                published.get(row.by().get(FundDimension.PROGRAMME)) - 0.04,
                                published.get(row.by().get(FundDimension.PROGRAMME)) + 0.04));
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .profiles("demonstration")
                .run(
                        "--server.port=0",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=",
                        "--progress-ledger.demonstration.lists=0");
    }
}
