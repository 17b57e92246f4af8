package org.progressledger.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.progressledger.facts.Basis;
import org.progressledger.facts.FigureQuestion;
import org.progressledger.facts.Figures;
import org.progressledger.facts.Paging;
import org.progressledger.facts.TestFigures;
import org.progressledger.ledger.axon.LedgerEngines;
import org.progressledger.ledger.axon.LedgerEventStore;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.projection.ProjectionNode;
import org.progressledger.ledger.projection.TestReadModels;

/**
 * Questions about figures over very many events of households in 92 communes over five years: six in ten are of a yearly
 * review, with the two days of decision of the commune, the others of any day; one in twenty is entered months late, one in
 * fifty corrects.
 */
final class MillionFigures {

    private static final int EVENTS = Integer.getInteger("benchmark.figures", 1_000_000);
    private static final int TIMES = 1_000;
    private static final int COMMUNES = 92;
    private static final int MONTHS = 60;
    private static final int IN_A_COMMIT = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 5 * 365;
    private static final List<String> CLASSES = List.of("POOR", "NEAR_POOR", "ESCAPED", "NOT_POOR");
    private static final List<String> BY_COMMUNE = List.of("lineage");
    private static final FigureQuestion POOR = new FigureQuestion(
            Counted.Households.NAME, Counted.Households.MEASURE, Map.of("povertyClass", Set.of("POOR")));

    private static final List<Basis> MONTHS_AS_KNOWN_THEN = IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month -> new Basis(FIRST_DAY.plusMonths(month), (long) EVENTS / MONTHS * month))
            .toList();

    private final Path file;
    private final Random random = new Random(7);

    MillionFigures(Path file) {
        this.file = file;
    }

    void measure() {
        System.out.printf("%n### Figures over %,d events of households in %d communes%n%n", EVENTS, COMMUNES);
        try (CommitLog log = new EmbeddedCommitLog(file);
                Appender appender = new Appender(log)) {
            LedgerEventStore events =
                    LedgerEngines.store(LedgerEngines.engine(log, appender, Counted.CATALOGUE), appender);
            for (int written = 0; written < EVENTS; written += IN_A_COMMIT) {
                events.publish(commit(written));
            }
            for (TestReadModels readModels : TestReadModels.onEveryServer(TestFigures.converters())) {
                try (readModels) {
                    measure(readModels, events);
                }
            }
        }
    }

    private List<DomainEventMessage<?>> commit(int first) {
        return IntStream.range(first, first + IN_A_COMMIT)
                .<DomainEventMessage<?>>mapToObj(number -> new GenericDomainEventMessage<>(
                        "counted",
                        UUID.randomUUID().toString(),
                        0,
                        event(number),
                        MetaData.emptyInstance(),
                        UUID.randomUUID().toString(),
                        Instant.now()))
                .toList();
    }

    private Counted event(int number) {
        int commune = random.nextInt(COMMUNES);
        String before = random.nextInt(5) == 0 ? Counted.NO_CLASS : CLASSES.get(random.nextInt(CLASSES.size()));
        String after = CLASSES.get(random.nextInt(CLASSES.size()));
        LocalDate effectiveOn = day(number, commune);
        String lineage = "%05d@2025".formatted(5_000 + 3 * commune);
        return random.nextInt(50) == 0
                ? new Counted.RecognitionCorrected(lineage, before, after, effectiveOn)
                : new Counted.StatusRecognised(lineage, before, after, effectiveOn);
    }

    private LocalDate day(int number, int commune) {
        int now = (int) ((long) number * DAYS / EVENTS);
        if (random.nextInt(10) < 6) {
            return LocalDate.of(2021 + now / 365, 12, 1 + commune % 28).plusDays(random.nextInt(2));
        }
        int late = random.nextInt(20) == 0 ? random.nextInt(300) : random.nextInt(10);
        return FIRST_DAY.plusDays(Math.max(0, now - late));
    }

    private void measure(TestReadModels readModels, LedgerEventStore events) {
        long start = System.nanoTime();
        try (ProjectionNode node = new ProjectionNode("node", new Counted.Households(), readModels, events)) {
            node.projections().await(Counted.Households.NAME, EVENTS - 1L, Duration.ofMinutes(20));
            double folding = seconds(start);
            long before = live();
            Figures figures = TestFigures.of(node.projections(), readModels);
            start = System.nanoTime();
            figures.count(POOR.at(Basis.latest(FIRST_DAY.plusDays(DAYS))));
            double loading = seconds(start);
            long held = live() - before;
            Document stored = readModels
                    .mongo()
                    .executeCommand(new Document("collStats", Counted.Households.NAME + "_1_figurePage"));
            System.out.println("| on " + readModels + " | median, ms | 99th percentile, ms | longest, ms | aim, ms |");
            System.out.println("|---|---|---|---|---|");
            questions(figures);
            System.out.printf(
                    "%nFolded at %,.0f events/s into %,d pages of %,.1f MiB together; read into memory in %.1f s; memory %,.1f MiB, %d bytes an event.%n%n",
                    EVENTS / folding,
                    stored.get("count", Number.class).longValue(),
                    stored.get("size", Number.class).doubleValue() / (1 << 20),
                    loading,
                    held / (double) (1 << 20),
                    held / EVENTS);
        }
    }

    private void questions(Figures figures) {
        print("province total", 20, () -> figures.count(POOR.at(basis())));
        print("60 months, as known at one position", 50, () -> figures.series(POOR, monthsKnownAt(position())));
        print("60 months, each as known then", 50, () -> figures.series(POOR, MONTHS_AS_KNOWN_THEN));
        print(
                "60 months by commune, as known at one position",
                50,
                () -> figures.seriesBy(POOR, BY_COMMUNE, monthsKnownAt(position())));
        print("group by commune", 50, () -> figures.countBy(POOR.at(basis()), BY_COMMUNE));
        print(
                "difference by cause and event type",
                200,
                () -> figures.difference(POOR.between(basis(), basis()), List.of()));
        print(
                "difference by cause, event type and commune",
                200,
                () -> figures.difference(POOR.between(basis(), basis()), BY_COMMUNE));
        print(
                "50 events of a figure, from anywhere",
                200,
                () -> figures.contributions(POOR.at(basis()), new Paging(position(), 50)));
        print(
                "50 events of a difference, from anywhere",
                200,
                () -> figures.contributions(
                        POOR.between(basis(), basis()), Set.of(), Set.of(), new Paging(position(), 50)));
    }

    private static void print(String question, int aim, Runnable asked) {
        Percentiles taken = Percentiles.of(TIMES, asked);
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f | %d |%n", question, taken.at(50), taken.at(99), taken.most(), aim);
    }

    private Basis basis() {
        return new Basis(FIRST_DAY.plusDays(random.nextInt(DAYS)), position());
    }

    private long position() {
        return random.nextInt(EVENTS + 1);
    }

    private static List<Basis> monthsKnownAt(long position) {
        return MONTHS_AS_KNOWN_THEN.stream()
                .map(basis -> new Basis(basis.effectiveOn(), position))
                .toList();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** What is on the heap when all that can be collected is. */
    private static long live() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
