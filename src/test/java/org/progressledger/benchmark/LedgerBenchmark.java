package org.progressledger.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.progressledger.support.MongoDatabases;

/**
 * Prints the tables of {@code docs/performance.md}. Every figure is to be read as a ratio within one run.
 *
 * <p>System properties: {@code benchmark.rounds} (3), {@code benchmark.seconds} (3) a measurement,
 * {@code benchmark.replay} (100,000) events, {@code benchmark.figures} (1,000,000) events, {@code benchmark.only} one of
 * {@code appends}, {@code replay}, {@code figures} and {@code application} (all). Environment: {@value MongoDatabases#VARIABLE} names a real MongoDB; without
 * it the in-process server stands in, for both sides alike.
 */
final class LedgerBenchmark {

    private static final String ONLY = System.getProperty("benchmark.only", "all");

    private LedgerBenchmark() {}

    /** @param arguments the packaged application, to measure that too */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "benchmark");
        try {
            System.out.println(Machine.description());
            System.out.println("MongoDB: " + (MongoDatabases.areReal() ? "a real server" : "the in-process stand-in"));
            Contenders contenders = new Contenders(directory);
            if (isWanted("appends")) {
                Appends appends = new Appends(contenders.all(), directory);
                for (int callers : new int[] {1, 8, 64, 256}) {
                    appends.measure(callers, 1);
                }
                appends.measure(8, 100);
            }
            if (isWanted("verification")) {
                new Verifications(directory).measure();
            }
            if (isWanted("replay")) {
                new Replays(contenders).measure();
            }
            if (isWanted("figures")) {
                new MillionFigures(directory.resolve("figures.sqlite")).measure();
            }
            if (isWanted("application") && arguments.length > 0) {
                new Demonstration(Path.of(arguments[0]), directory).measure();
            }
        } finally {
            delete(directory);
        }
    }

    private static boolean isWanted(String part) {
        return ONLY.equals("all") || ONLY.equals(part);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
