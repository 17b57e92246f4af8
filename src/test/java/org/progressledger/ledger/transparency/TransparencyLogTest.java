package org.progressledger.ledger.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.RecentCommits;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.embedded.EmbeddedProofStore;
import org.progressledger.ledger.transparency.ProofProperties.SelfCheck;
import org.progressledger.ledger.transparency.ProofProperties.Signing;
import org.springframework.boot.health.contributor.Status;

class TransparencyLogTest {

    private static final SignerKey KEY =
            SignerKey.parse(SignerKey.generate("ledger.example/province", SignatureKind.NOTE));

    @TempDir
    Path directory;

    private final ProofState state = new ProofState();
    private CommitLog log;
    private ProofStore store;

    @BeforeEach
    void open() {
        log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
        store = new EmbeddedProofStore(directory.resolve("proof.sqlite"));
    }

    @AfterEach
    void close() {
        store.close();
        log.close();
    }

    private TransparencyLog running(List<SignerKey> keys) {
        return new TransparencyLog(
                log,
                new RecentCommits(),
                store,
                keys,
                state,
                new ProofProperties(
                        true, Duration.ofSeconds(1), new Signing(List.of(), List.of(), ""), new SelfCheck(5_000)),
                Clock.systemUTC());
    }

    private Status status(List<SignerKey> keys) {
        return new ProofHealthIndicator(state, keys, Clock.systemUTC()).health().getStatus();
    }

    private void append(long position, int events) {
        log.append(List.of(Events.commit(position, Events.events("household:H" + position, 0, events))));
    }

    @Test
    void what_is_recorded_is_soon_signed_and_checked() {
        append(0, 300);
        TransparencyLog proofs = running(List.of(KEY));

        proofs.start();
        append(300, 5);

        await().until(() -> state.checkpointSize() == 305);
        await().until(() -> state.wholeRounds() > 0);
        proofs.stop();
        assertThat(proofs.isRunning()).isFalse();
        assertThat(store.note(CheckpointSigner.NOTE)
                        .map(note -> Checkpoint.parse(note.text()).size()))
                .contains(305L);
        assertThat(status(List.of(KEY))).isEqualTo(Status.UP);
    }

    @Test
    void without_a_key_the_tree_grows_and_health_says_that_nothing_is_signed() {
        append(0, 300);

        running(List.of()).round();

        assertThat(state.treeSize()).isEqualTo(300);
        assertThat(store.note(CheckpointSigner.NOTE)).isEmpty();
        assertThat(new ProofHealthIndicator(state, List.of(), Clock.systemUTC())
                        .health()
                        .getDetails())
                .extractingByKey("signing")
                .asString()
                .contains("no signing key");
        assertThat(status(List.of())).isEqualTo(Status.UP);
    }

    @Test
    void a_changed_event_is_an_alarm_that_names_it_until_somebody_has_looked() throws Exception {
        append(0, 300);
        TransparencyLog proofs = running(List.of(KEY));
        proofs.round();
        try (Connection tampering = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ledger.sqlite"));
                Statement statement = tampering.createStatement()) {
            statement.executeUpdate("DROP TRIGGER events_are_never_changed");
            statement.executeUpdate("UPDATE events SET payload = '{\"status\":\"NOT_POOR\"}' WHERE position = 257");
        }

        proofs.round();

        assertThat(state.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.position()).isEqualTo(257);
            assertThat(fault.stream()).isEqualTo("household:H0");
        });
        assertThat(state.failures()).isPositive();
        assertThat(status(List.of(KEY))).isEqualTo(Status.DOWN);
        new ProofEndpoint(state).acknowledge();
        assertThat(status(List.of(KEY))).isEqualTo(Status.UP);
        proofs.round();
        assertThat(status(List.of(KEY))).isEqualTo(Status.DOWN);
    }

    @Test
    void a_tree_that_does_not_continue_what_was_signed_is_an_alarm_and_is_not_signed() {
        append(0, 300);
        running(List.of(KEY)).round();
        var signed = store.note(CheckpointSigner.NOTE);
        store.close();
        directory.resolve("proof.sqlite").toFile().delete();
        directory.resolve("proof.sqlite-wal").toFile().delete();
        directory.resolve("proof.sqlite-shm").toFile().delete();
        log.close();
        directory.resolve("ledger.sqlite").toFile().delete();
        open();
        store.replace(CheckpointSigner.NOTE, Optional.empty(), signed.orElseThrow());
        append(0, 400);

        running(List.of(KEY)).round();

        assertThat(state.trouble()).contains("InconsistentTreeException", "300");
        assertThat(status(List.of(KEY))).isEqualTo(Status.DOWN);
        assertThat(store.note(CheckpointSigner.NOTE)).isEqualTo(signed);
    }

    @Test
    void the_proofs_are_measured_under_the_names_that_are_promised() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        ProofMeters.register(registry, state, Clock.systemUTC());
        append(0, 300);

        running(List.of(KEY)).round();

        Map.of(
                        "ledger.tree.position", 300.0,
                        "ledger.checkpoint.position", 300.0,
                        "ledger.checkpoint.age.seconds", 0.0,
                        "ledger.verified.position", 300.0)
                .forEach((name, value) ->
                        assertThat(registry.get(name).gauge().value()).as(name).isEqualTo(value));
        assertThat(registry.get("ledger.verification.rounds").functionCounter().count())
                .isEqualTo(1);
        assertThat(registry.get("ledger.verification.failures")
                        .functionCounter()
                        .count())
                .isZero();
    }
}
