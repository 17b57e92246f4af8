package org.progressledger.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.StoreVerification;
import org.progressledger.ledger.proof.TreeGrowth;
import org.progressledger.ledger.proof.embedded.EmbeddedProofStore;
import org.progressledger.ledger.proof.mongo.MongoProofStore;
import org.progressledger.ledger.transparency.RunningProofs;
import org.progressledger.support.MongoDatabases;

/**
 * What the proofs cost: appending with proof on and off, in turn within one run, and one proof among many events. System
 * properties as for {@link LedgerBenchmark}, {@code benchmark.only} ({@code embedded}, {@code mongodb}) and
 * {@code benchmark.proof.events} (1,000,000).
 */
final class ProofBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final double SECONDS = Double.parseDouble(System.getProperty("benchmark.seconds", "3"));
    private static final String ONLY = System.getProperty("benchmark.only", "all");
    private static final int EVENTS = Integer.getInteger("benchmark.proof.events", 1_000_000);
    private static final String ORIGIN = "ledger.example/benchmark";
    private static final int PROOFS = 20_000;
    private static final String METADATA = "{\"actor\":\"can-bo\",\"role\":\"RECORDER\",\"sourceRow\":\"12\"}";
    private static final String PAYLOAD = "{\"household\":\"household:05569-00001\",\"unit\":\"05569@2025\","
            + "\"village\":\"Nà Mao\",\"recognisedClass\":\"POOR\",\"recomputedClass\":\"POOR\",\"differs\":false,"
            + "\"cause\":\"REVIEW\",\"ruleSet\":\"POV-2022\",\"decisionNumber\":\"1486/QĐ-UBND\","
            + "\"decisionDate\":\"2025-12-12\",\"issuer\":\"UBND xã Định Hóa\",\"effectiveOn\":\"2025-12-12\"}";

    private final Path directory;

    private ProofBenchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target"), "benchmark");
        try {
            System.out.println(Machine.description());
            System.out.println("MongoDB: " + (MongoDatabases.areReal() ? "a real server" : "the in-process stand-in"));
            ProofBenchmark benchmark = new ProofBenchmark(directory);
            System.out.println("\n### Append with and without proof\n");
            System.out.println("| store | callers | commits/s without | with | with / without"
                    + " | processor µs a commit without | with | without / with |");
            System.out.println("|---|---|---|---|---|---|---|---|");
            for (int callers : new int[] {1, 8, 64, 256}) {
                if (!ONLY.equals("mongodb")) {
                    benchmark.append("embedded", callers, false);
                }
                if (!ONLY.equals("embedded")) {
                    benchmark.append("MongoDB", callers, true);
                }
            }
            if (ONLY.equals("all")) {
                benchmark.proofs();
            }
        } finally {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** @param microseconds of processor time that the whole process took for a commit */
    private record Measured(double perSecond, double microseconds) {}

    private void append(String store, int callers, boolean onMongo) throws Exception {
        List<Measured> without = new ArrayList<>();
        List<Measured> with = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Measured off = measured(callers, onMongo, false);
            Measured on = measured(callers, onMongo, true);
            // The first round is the compiler's.
            if (round > 0) {
                without.add(off);
                with.add(on);
            }
        }
        System.out.printf(
                "| %s | %d | %,.0f | %,.0f | %.2f | %.1f | %.1f | %.2f |%n",
                store,
                callers,
                median(without, Measured::perSecond),
                median(with, Measured::perSecond),
                median(with, Measured::perSecond) / median(without, Measured::perSecond),
                median(without, Measured::microseconds),
                median(with, Measured::microseconds),
                median(without, Measured::microseconds) / median(with, Measured::microseconds));
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> of) {
        return Appends.median(rounds.stream().mapToDouble(of).boxed().toList());
    }

    private Measured measured(int callers, boolean onMongo, boolean proved) throws Exception {
        try (MongoDatabases databases = new MongoDatabases()) {
            Path file = Files.createTempDirectory(directory, "store").resolve("ledger.sqlite");
            var database = onMongo ? databases.open().database() : null;
            try (CommitLog log = database == null ? new EmbeddedCommitLog(file) : new MongoCommitLog(database);
                    ProofStore store = database == null
                            ? new EmbeddedProofStore(file.resolveSibling("proof.sqlite"))
                            : new MongoProofStore(database);
                    Appender appender = new Appender(log);
                    RunningProofs proofs = proved ? new RunningProofs(log, appender.recent(), store, key()) : null) {
                Callers.perSecond(callers, SECONDS / 2, () -> appender.append(List.of(event(0))));
                long before = processorNanos();
                long first = log.head().next();
                double perSecond = Callers.perSecond(callers, SECONDS, () -> appender.append(List.of(event(0))));
                double nanos = processorNanos() - before;
                return new Measured(perSecond, nanos / 1_000 / (log.head().next() - first));
            }
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static SignerKey key() {
        return SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
    }

    private static LedgerEvent event(long sequence) {
        return new LedgerEvent(
                UUID.randomUUID().toString(),
                "household:" + UUID.randomUUID(),
                sequence,
                "household",
                "household.StatusRecognised",
                "",
                Instant.now(),
                METADATA,
                PAYLOAD);
    }

    private void proofs() throws IOException {
        Path file = Files.createTempDirectory(directory, "store").resolve("ledger.sqlite");
        try (CommitLog log = new EmbeddedCommitLog(file);
                ProofStore store = new EmbeddedProofStore(file.resolveSibling("proof.sqlite"));
                Appender appender = new Appender(log)) {
            for (int event = 0; event < EVENTS; event += 1_000) {
                appender.append(
                        IntStream.range(0, 1_000).mapToObj(number -> event(0)).toList());
            }
            TreeGrowth growth = new TreeGrowth(log, store);
            long start = System.nanoTime();
            while (growth.step().size() < EVENTS) {
                // Until the tree has all events.
            }
            double growing = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            int faults = new StoreVerification(log, store)
                    .check(0, Integer.MAX_VALUE / 256)
                    .faults()
                    .size();
            double checking = (System.nanoTime() - start) / 1e9;
            new CheckpointSigner(store, ORIGIN, List.of(key())).sign();
            PublishedLog published = new PublishedLog(log, store);
            Random random = new Random(1);
            long[] nanos = LongStream.range(0, PROOFS)
                    .map(number -> {
                        long begin = System.nanoTime();
                        published.proof(random.nextInt(EVENTS)).orElseThrow().format();
                        return System.nanoTime() - begin;
                    })
                    .sorted()
                    .toArray();
            System.out.printf("%n### Among %,d events, embedded%n%n", EVENTS);
            System.out.println("| what | |");
            System.out.println("|---|---|");
            System.out.printf("| the tree grows by | %,.0f events/s |%n", EVENTS / growing);
            System.out.printf("| the self-check, unbounded, %d faults | %,.0f events/s |%n", faults, EVENTS / checking);
            System.out.printf("| proof file of a random event, median | %.2f ms |%n", nanos[PROOFS / 2] / 1e6);
            System.out.printf(
                    "| proof file of a random event, 99th percentile | %.2f ms |%n", nanos[PROOFS * 99 / 100] / 1e6);
        }
    }
}
