package org.progressledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.support.ChildProcess;

/**
 * Processes that append, grow and sign on one store are killed at random moments and started again, again and again.
 *
 * @param arguments of {@link CrashingSigner}
 * @param nodes how many of them run at the same time
 */
public record KilledSigners(List<String> arguments, int nodes, int rounds) {

    private static final int MOST_CHECKPOINTS_BEFORE_THE_KILL = 20;
    private static final Pattern SHOWN = Pattern.compile("(\\d+) ([A-Za-z0-9+/]{43}=)");

    /**
     * Kills them, and holds every checkpoint that one of them has shown against what is stored in the end.
     *
     * @param openLog opens what they leave, when none of them runs any more
     * @param openStore likewise
     */
    public void leaveOneHistory(Supplier<CommitLog> openLog, Supplier<ProofStore> openStore) throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<Long, String> seen = new HashMap<>();
        int signed = 0;
        for (int round = 0; round < rounds; round++) {
            for (String line : signUntilKilled(random)) {
                Matcher shown = SHOWN.matcher(line);
                if (shown.matches()) {
                    signed++;
                    assertThat(seen.putIfAbsent(Long.parseLong(shown.group(1)), shown.group(2)))
                            .as("two checkpoints of %s events, seed %d", shown.group(1), seed)
                            .isIn(null, shown.group(2));
                }
            }
        }
        assertThat(seen).as("seed %d", seed).hasSizeGreaterThan(rounds / 2);
        try (CommitLog log = openLog.get();
                ProofStore store = openStore.get()) {
            check(log, store, seen, seed);
        }
        System.out.printf(
                "killed signers: %d rounds of %d, %d checkpoints seen, %d of them different, all of one history (seed %d)%n",
                rounds, nodes, signed, seen.size(), seed);
    }

    /** Each node is killed when all together have shown so many checkpoints, and comes back in the next round. */
    private List<String> signUntilKilled(Random random) throws Exception {
        AtomicInteger shown = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<List<String>>> running = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                int enough = 1 + random.nextInt(nodes * MOST_CHECKPOINTS_BEFORE_THE_KILL);
                running.add(() -> untilKilled(shown, enough));
            }
            List<String> lines = new ArrayList<>();
            for (Future<List<String>> node : threads.invokeAll(running)) {
                lines.addAll(node.get());
            }
            return lines;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> untilKilled(AtomicInteger shown, int enough) throws IOException {
        try (ChildProcess process = ChildProcess.start(
                List.of("-Xshare:auto", "-XX:+UseSerialGC"), CrashingSigner.class, arguments.toArray(String[]::new))) {
            List<String> lines = new ArrayList<>(
                    process.readUntil(line -> SHOWN.matcher(line).matches() && shown.incrementAndGet() >= enough));
            assertThat(lines)
                    .as("what the process printed before it was killed")
                    .isNotEmpty();
            assertThat(lines.get(lines.size() - 1)).as("%s", lines).matches(SHOWN);
            lines.addAll(process.killAndReadToTheEnd());
            return lines;
        }
    }

    private static void check(CommitLog log, ProofStore store, Map<Long, String> seen, long seed) {
        long newest = seen.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
        SignedNote last = store.note(CheckpointSigner.NOTE).orElseThrow();
        assertThat(Checkpoint.parse(last.text()).size()).as("seed %d", seed).isGreaterThanOrEqualTo(newest);
        TreeGrowth growth = new TreeGrowth(log, store);
        while (growth.step().size() < log.head().next()) {
            // Until the tree has caught up with what was appended last.
        }
        Map<Long, String> roots = roots(log);
        assertThat(roots).as("seed %d", seed).containsAllEntriesOf(seen);
        assertThat(store.tip().root().base64()).isEqualTo(roots.get(store.tip().size()));
        StoredTree tree = new StoredTree(store);
        seen.forEach((size, root) -> assertThat(tree.proofs(store.tip().size())
                        .consistency(size, store.tip().size())
                        .verifies(Hash.ofBase64(root), store.tip().root()))
                .as("consistency of %d, seed %d", size, seed)
                .isTrue());
        assertThat(new StoreVerification(log, store)
                        .check(0, Integer.MAX_VALUE / 256)
                        .faults())
                .as("seed %d", seed)
                .isEmpty();
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
}
