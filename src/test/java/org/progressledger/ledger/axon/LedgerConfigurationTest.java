package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.Well.DigWell;
import org.progressledger.ledger.axon.Well.FillWell;
import org.progressledger.ledger.axon.Well.MeasureWell;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.shared.Actor;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

class LedgerConfigurationTest {

    private static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @RegisterExtension
    final Closing closing = new Closing();

    @TempDir
    Path directory;

    @Test
    void without_a_mongodb_the_ledger_is_one_file_in_its_directory() {
        ConfigurableApplicationContext application = closing.afterTest(WellApplication.start(directory));

        assertThat(application.getBean(CommitLog.class)).isInstanceOf(EmbeddedCommitLog.class);
        assertThat(application.getBean(EventBus.class)).isInstanceOf(LedgerEventStore.class);
        assertThat(dig(application, "a").position()).isEqualTo(0);
        assertThat(directory.resolve("ledger.sqlite")).exists();
    }

    @Test
    void with_a_mongodb_the_ledger_is_in_the_database_that_the_address_names() {
        MongoTestDatabase database = databases.open();
        ConfigurableApplicationContext application =
                closing.afterTest(WellApplication.start(directory, MongoDatabases.VARIABLE + "=" + database.uri()));

        assertThat(application.getBean(CommitLog.class)).isInstanceOf(MongoCommitLog.class);
        dig(application, "a");
        assertThat(database.database().getCollection("commits").countDocuments())
                .isEqualTo(1);
        assertThat(directory.resolve("ledger.sqlite")).doesNotExist();
    }

    @Test
    void what_was_recorded_is_there_after_a_restart() {
        try (ConfigurableApplicationContext application = WellApplication.start(directory)) {
            dig(application, "a");
        }

        ConfigurableApplicationContext again = closing.afterTest(WellApplication.start(directory));

        assertThat(measure(again, "a", 4)).isEqualTo(4);
    }

    @Test
    void two_features_that_claim_one_name_refuse_to_start() {
        assertThatThrownBy(() -> closing.afterTest(
                        WellApplication.start(directory, "spring.main.sources=" + SecondFeature.class.getName())))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("well.WellClosed");
    }

    static class SecondFeature {

        @Bean
        EventCatalogue moreWellEvents() {
            return WellEvent.CATALOGUE;
        }
    }

    @Test
    void a_stream_that_has_grown_long_gets_a_snapshot_under_a_logical_name_and_decides_as_before() {
        ConfigurableApplicationContext application =
                closing.afterTest(WellApplication.start(directory, "progress-ledger.snapshots.events=5"));
        dig(application, "a");

        LedgerCommands commands = application.getBean(LedgerCommands.class);
        commands.record(RECORDER, Source.NONE, () -> {
            IntStream.rangeClosed(1, 7).forEach(depth -> commands.send(new MeasureWell("a", depth)));
            return commands.send(new DigWell("b"));
        });
        assertSnapshotIsRight(application);
        IntStream.rangeClosed(8, 12)
                .forEach(depth -> assertThat(measure(application, "a", depth)).isEqualTo(depth));

        assertSnapshotIsRight(application);
        assertThat(measure(application, "a", 13)).isEqualTo(13);
        assertThat(application.getBean(CommitLog.class).lastSequence("a")).hasValue(13);
    }

    private static void assertSnapshotIsRight(ConfigurableApplicationContext application) {
        LedgerEvent snapshot =
                application.getBean(CommitLog.class).snapshot("a").orElseThrow();
        assertThat(snapshot.type()).isEqualTo("well.Well");
        assertThat(snapshot.payload()).contains("\"measurements\":" + snapshot.sequence());
    }

    @Test
    void the_ledger_is_measured_under_the_names_that_are_promised() {
        ConfigurableApplicationContext application = closing.afterTest(WellApplication.start(directory));
        dig(application, "a");
        assertThatThrownBy(() -> dig(application, "a")).isInstanceOf(ConcurrentChangeException.class);

        MeterRegistry meters = application.getBean(MeterRegistry.class);

        assertThat(meters.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .contains(
                        "ledger.head.position",
                        "ledger.append.seconds",
                        "ledger.append.batch.size",
                        "ledger.append.conflicts",
                        "ledger.append.unknown.outcome");
        assertThat(meters.get("ledger.head.position").gauge().value()).isEqualTo(1);
        assertThat(meters.get("ledger.append.batch.size").summary().count()).isEqualTo(1);
        assertThat(meters.get("ledger.append.conflicts")
                        .tag("kind", "aggregate")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_command_that_fails_with_a_checked_exception_leaves_nothing_either() {
        ConfigurableApplicationContext application = closing.afterTest(WellApplication.start(directory));
        LedgerCommands commands = application.getBean(LedgerCommands.class);
        dig(application, "a");

        commands.record(RECORDER, Source.NONE, () -> {
            assertThatThrownBy(() -> commands.send(new FillWell("a"))).hasCauseInstanceOf(Well.NotAllowed.class);
            return commands.send(new MeasureWell("a", 1));
        });

        assertThat(application.getBean(CommitLog.class).lastSequence("a")).hasValue(1);
    }

    @Test
    void health_shows_the_ledger() {
        ConfigurableApplicationContext application = closing.afterTest(WellApplication.start(directory));
        dig(application, "a");

        Health health = application.getBean(LedgerHealthIndicator.class).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("events", 1L);
    }

    private static Recorded<Object> dig(ConfigurableApplicationContext application, String well) {
        LedgerCommands commands = application.getBean(LedgerCommands.class);
        return commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell(well)));
    }

    private static Integer measure(ConfigurableApplicationContext application, String well, int depth) {
        LedgerCommands commands = application.getBean(LedgerCommands.class);
        return commands.<Integer>record(RECORDER, Source.NONE, () -> commands.send(new MeasureWell(well, depth)))
                .answer();
    }
}
