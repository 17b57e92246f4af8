package org.progressledger.ledger.proof.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.ProvenLog;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.ledger.proof.VerifierKey;

class CosigningTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private ProvenLog log;
    private final List<RunningWitness> witnesses = new ArrayList<>();

    private final class RunningWitness implements AutoCloseable {

        private final SignerKey key;
        private final WitnessState state;
        private final WitnessServer server;

        private RunningWitness(String name) throws IOException {
            key = SignerKey.parse(SignerKey.generate(name, SignatureKind.COSIGNATURE));
            state = new WitnessState(directory.resolve(name));
            KnownLog known = new KnownLog(ProvenLog.ORIGIN, List.of(log.key()));
            server = new WitnessServer(
                    new Witness(key, List.of(known), state, Clock.systemUTC()), new InetSocketAddress("127.0.0.1", 0));
            witnesses.add(this);
        }

        private VerifierKey verifier() {
            return key.verifier();
        }

        private String address() {
            return "http://127.0.0.1:" + server.port();
        }

        /** Cosigns another history of the log. */
        private void keep(SignedNote other) {
            state.keep(new KnownLog(ProvenLog.ORIGIN, List.of(log.key())), other);
        }

        @Override
        public void close() throws IOException {
            server.close();
            state.close();
        }
    }

    @BeforeEach
    void open() {
        log = ProvenLog.in(directory);
    }

    @AfterEach
    void close() throws IOException {
        for (RunningWitness witness : witnesses) {
            witness.close();
        }
        log.close();
    }

    private static String line(String name, VerifierKey key, String address) {
        return "witness %s %s %s\n".formatted(name, key, address);
    }

    private Cosigning cosigning(String policy) {
        return new Cosigning(
                log.published(),
                log.store(),
                TrustPolicy.parse(policy.getBytes(StandardCharsets.UTF_8)),
                TIMEOUT,
                Clock.systemUTC());
    }

    private static String twoOf(RunningWitness first, RunningWitness second, String quorum) {
        return line("first", first.verifier(), first.address())
                + line("second", second.verifier(), second.address())
                + "group both all first second\nquorum " + quorum + "\n";
    }

    @Test
    void the_published_checkpoint_carries_the_cosignatures_that_came_in() throws Exception {
        RunningWitness first = new RunningWitness("first");
        RunningWitness second = new RunningWitness("second");
        log.with(10).sign();
        try (Cosigning cosigning = cosigning(twoOf(first, second, "both"))) {
            cosigning.round();
            SignedNote published = log.published().checkpoint().orElseThrow();

            assertThat(published.verifiedBy(List.of(first.verifier(), second.verifier())))
                    .hasSize(2);
            assertThat(log.published().cosigned()).contains(published);

            log.with(300).sign();
            assertThat(log.published().checkpoint().orElseThrow().signatures()).hasSize(1);
            cosigning.round();
            assertThat(Checkpoint.parse(log.published().cosigned().orElseThrow().text())
                            .size())
                    .isEqualTo(310);
            assertThat(cosigning.records())
                    .allSatisfy(witness -> assertThat(witness.cosignedSize()).isEqualTo(310));
            assertThat(cosigning.alarms()).isEmpty();
        }
    }

    @Test
    void a_witness_that_has_seen_an_older_checkpoint_tells_its_size_and_gets_the_proof_from_there() throws Exception {
        RunningWitness first = new RunningWitness("first");
        String policy = line("first", first.verifier(), first.address()) + "quorum first\n";
        log.with(10).sign();
        try (Cosigning before = cosigning(policy)) {
            before.round();
        }
        log.with(50).sign();
        try (Cosigning restarted = cosigning(policy)) {
            assertThat(restarted.records().get(0).cosignedSize()).isEqualTo(10);
            restarted.round();

            assertThat(restarted.records().get(0).cosignedSize()).isEqualTo(60);
        }
    }

    @Test
    void the_newest_checkpoint_that_satisfies_the_quorum_stays_when_a_witness_is_away() throws Exception {
        RunningWitness first = new RunningWitness("first");
        RunningWitness second = new RunningWitness("second");
        log.with(10).sign();
        try (Cosigning cosigning = cosigning(twoOf(first, second, "both"))) {
            cosigning.round();
            second.close();
            log.with(10).sign();
            cosigning.round();

            assertThat(Checkpoint.parse(log.published().cosigned().orElseThrow().text())
                            .size())
                    .isEqualTo(10);
            assertThat(log.published().checkpoint().orElseThrow().verifiedBy(List.of(first.verifier())))
                    .hasSize(1);
            assertThat(cosigning.records().get(1).failures()).isOne();
            assertThat(cosigning.records().get(1).trouble()).isPresent();

            cosigning.round();
            assertThat(cosigning.records().get(1).failures())
                    .as("it is not asked again at once")
                    .isOne();
        } finally {
            witnesses.remove(second);
        }
    }

    @Test
    void a_server_that_says_nothing_keeps_nobody_else_waiting_for_ever() throws Exception {
        RunningWitness first = new RunningWitness("first");
        VerifierKey silentKey = SignerKey.parse(SignerKey.generate("silent", SignatureKind.COSIGNATURE))
                .verifier();
        log.with(10).sign();
        try (ServerSocket silent = new ServerSocket(0);
                Cosigning cosigning = new Cosigning(
                        log.published(),
                        log.store(),
                        TrustPolicy.parse((line("first", first.verifier(), first.address())
                                        + line("silent", silentKey, "http://127.0.0.1:" + silent.getLocalPort())
                                        + "quorum first\n")
                                .getBytes(StandardCharsets.UTF_8)),
                        Duration.ofSeconds(2),
                        Clock.systemUTC())) {
            cosigning.round();

            assertThat(log.published().cosigned()).isPresent();
            assertThat(cosigning.records().get(1).failures()).isOne();
        }
    }

    @Test
    void a_witness_that_keeps_another_tree_is_an_alarm_with_both_checkpoints_as_evidence() throws Exception {
        RunningWitness first = new RunningWitness("first");
        SignedNote other =
                log.signed(new Checkpoint(ProvenLog.ORIGIN, 5, new TreeHasher().leaf("another history".getBytes())));
        first.keep(other);
        SignedNote ours = log.with(10).sign();
        String policy = line("first", first.verifier(), first.address()) + "quorum first\n";
        try (Cosigning cosigning = cosigning(policy)) {
            cosigning.round();

            assertThat(cosigning.alarms()).singleElement().satisfies(alarm -> {
                assertThat(alarm.witness()).isEqualTo("first");
                assertThat(alarm.what()).contains("first 5 events");
            });
            assertThat(log.store().note("fork/first/ours")).contains(ours);
            assertThat(log.store().note("fork/first/theirs")).contains(other);
            assertThat(log.published().cosigned()).isEmpty();
        }
        try (Cosigning restarted = cosigning(policy)) {
            assertThat(restarted.alarms()).as("the alarm outlives the process").hasSize(1);
        }
    }

    @Test
    void a_witness_that_has_seen_more_than_there_is_is_an_alarm() throws Exception {
        RunningWitness first = new RunningWitness("first");
        first.keep(
                log.signed(new Checkpoint(ProvenLog.ORIGIN, 50, new TreeHasher().leaf("a longer history".getBytes()))));
        log.with(10).sign();
        try (Cosigning cosigning = cosigning(line("first", first.verifier(), first.address()) + "quorum first\n")) {
            cosigning.round();

            assertThat(cosigning.alarms())
                    .singleElement()
                    .satisfies(alarm -> assertThat(alarm.what()).contains("50 events"));
        }
    }
}
