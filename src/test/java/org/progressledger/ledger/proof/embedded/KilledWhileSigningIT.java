package org.progressledger.ledger.proof.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.embedded.ChildProcess;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.StoreVerification;
import org.progressledger.ledger.proof.TreeEdge;
import org.progressledger.ledger.proof.TreeGrowth;
import org.progressledger.ledger.proof.TreeHasher;

/** A process that appends, grows and signs is killed at a random moment, again and again, on the same files. */
class KilledWhileSigningIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 20);
    private static final int MOST_CHECKPOINTS_BEFORE_THE_KILL = 20;

    @TempDir
    Path directory;

    @Test
    void every_checkpoint_that_was_seen_is_one_of_a_single_history() throws Exception {
        Path ledger = directory.resolve("ledger.sqlite");
        long seed = Long.getLong("crash.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<Long, String> seen = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String line : signUntilKilled(ledger, random.nextInt(MOST_CHECKPOINTS_BEFORE_THE_KILL))) {
                String[] parts = line.split(" ");
                assertThat(seen.putIfAbsent(Long.parseLong(parts[0]), parts[1]))
                        .as("two checkpoints of %s events, seed %d", parts[0], seed)
                        .isIn(null, parts[1]);
            }
        }
        assertThat(seen).hasSizeGreaterThan(ROUNDS / 2);
        try (CommitLog log = new EmbeddedCommitLog(ledger);
                ProofStore store = new EmbeddedProofStore(directory.resolve("proof.sqlite"))) {
            assertThat(Checkpoint.parse(store.note(CheckpointSigner.NOTE)
                                    .orElseThrow()
                                    .text())
                            .size())
                    .isGreaterThanOrEqualTo(seen.keySet().stream()
                            .mapToLong(Long::longValue)
                            .max()
                            .orElseThrow());
            TreeGrowth growth = new TreeGrowth(log, store);
            while (growth.step().size() < log.head().next()) {
                // Until the tree has caught up with what was appended last.
            }
            Map<Long, String> roots = roots(log);
            assertThat(roots).containsAllEntriesOf(seen);
            assertThat(store.tip().root().base64())
                    .isEqualTo(roots.get(store.tip().size()));
            assertThat(new StoreVerification(log, store)
                            .check(0, Integer.MAX_VALUE / 256)
                            .faults())
                    .isEmpty();
        }
        System.out.printf(
                "crash test of signing: %d rounds, %d checkpoints seen, all of one history (seed %d)%n",
                ROUNDS, seen.size(), seed);
    }

    /** Root of the tree at each end of a commit, computed from the log alone. */
    private static Map<Long, String> roots(CommitLog log) {
        Map<Long, String> roots = new HashMap<>();
        TreeHasher hasher = new TreeHasher();
        TreeEdge edge = new TreeEdge();
        roots.put(0L, edge.root().base64());
        for (Commit commit : Events.readFrom(log, 0)) {
            for (int index = 0; index < commit.events().size(); index++) {
                edge.add(hasher.leaf(LeafEncoding.entry(Leaf.of(commit, index))));
                roots.put(edge.size(), edge.root().base64());
            }
        }
        return roots;
    }

    private static List<String> signUntilKilled(Path ledger, int checkpoints) throws Exception {
        Process process = ChildProcess.start(CrashingSigner.class, ledger);
        List<String> lines = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).as("first line of the process").isEqualTo("open");
            while (lines.size() < checkpoints) {
                lines.add(output.readLine());
            }
            // Killed through its handle: the process itself would close the pipe that is still to be read.
            process.toHandle().destroyForcibly();
            for (int character = output.read(); character >= 0; character = output.read()) {
                rest.append((char) character);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        rest.substring(0, rest.lastIndexOf("\n") + 1).lines().forEach(lines::add);
        return lines;
    }
}
