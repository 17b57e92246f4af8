package org.progressledger.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.progressledger.audit.evidence.PackOfAMillion;

/**
 * A pack of the most events that one can have, made and verified in a heap of 256 MiB. System property
 * {@code benchmark.packed} (1,000,000) events.
 */
final class PackBenchmark {

    private PackBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(Machine.description());
        System.out.printf("%n### An evidence pack made and verified with -Xmx256m%n%n");
        System.out.println("| events | MB | made and verified before it is sent, s | verified again, s |");
        System.out.println("|---|---|---|---|");
        int exitCode = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PackOfAMillion.class.getName(),
                        System.getProperty("benchmark.packed", "1000000"))
                .inheritIO()
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException("The pack was not made: " + exitCode);
        }
    }
}
