package org.progressledger.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many commits become durable in a second, each contender in turn, round after round. */
final class Appends {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final double SECONDS = Double.parseDouble(System.getProperty("benchmark.seconds", "3"));
    private static final double WARM_UP_SECONDS = SECONDS / 2;

    private final List<Contender> contenders;
    private final Path directory;

    Appends(List<Contender> contenders, Path directory) {
        this.contenders = contenders;
        this.directory = directory;
    }

    /** @param callers threads, each waiting until its own commit is durable */
    void measure(int callers, int eventsPerCommit) {
        System.out.printf(
                "%n### Append: %d caller%s, %d event%s a commit%n%n",
                callers, callers == 1 ? "" : "s", eventsPerCommit, eventsPerCommit == 1 ? "" : "s");
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : contenders) {
                try (Contender.Appending appending = contender.open().get()) {
                    Callers.perSecond(callers, WARM_UP_SECONDS, () -> appending.commit(eventsPerCommit));
                    double rate = Callers.perSecond(callers, SECONDS, () -> appending.commit(eventsPerCommit));
                    measured.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
            measured.computeIfAbsent(FLOOR, name -> new ArrayList<>()).add(Machine.forcedWritesPerSecond(directory, 1));
        }
        print(measured, eventsPerCommit);
    }

    static final String FLOOR = "floor: 4 KiB appended to a file and forced";

    private static void print(Map<String, List<Double>> measured, int eventsPerCommit) {
        double axon = median(measured.get(Contenders.AXON));
        System.out.println("| | commits/s, median (least to most) | events/s | against Axon's engine |");
        System.out.println("|---|---|---|---|");
        measured.forEach((name, rates) -> System.out.printf(
                "| %s | %,.0f (%,.0f to %,.0f) | %,.0f | %.2f |%n",
                name,
                median(rates),
                rates.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                median(rates) * eventsPerCommit,
                median(rates) / axon));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
