package org.progressledger.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application with the demonstration province: loading it, and starting again on what is recorded. */
final class Demonstration {

    private static final Pattern LOADED = Pattern.compile("The demonstration province is loaded.*");
    private static final Pattern ROWS = Pattern.compile("([\\d,.]+) rows in this run");
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final String ACCOUNT = "can-bo:thu-nghiem-can-bo";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path jar;
    private final Path directory;
    private final HttpClient client = HttpClient.newHttpClient();

    Demonstration(Path jar, Path directory) {
        this.jar = jar;
        this.directory = directory;
    }

    void measure() throws IOException {
        System.out.printf("%n### The application with the demonstration province, heap up to 1 GiB%n%n");
        System.out.println("| | measured |");
        System.out.println("|---|---|");
        Run first = start("first");
        row("first start, until ready", "%.1f s", first.untilReady());
        until(() -> first.says(LOADED).isPresent());
        double seconds = first.seconds();
        long rows = first.lastNumber(ROWS);
        row("rows of review lists checked and applied, all read models kept up", "%,d", rows);
        row("from the start until the last row is applied", "%.1f s", seconds);
        row("rows checked and applied a second", "%,.0f", rows / (seconds - first.untilReady()));
        row("resident memory with the province loaded", "%,d MiB", first.residentMebibytes());
        row("ledger file", "%,d MiB", Files.size(first.ledger()) / (1024 * 1024));
        first.kill();
        Run second = start("second");
        row("start again after kill -9, until it answers", "%.1f s", second.untilAnswering());
        row("until the read models are folded anew and it is ready", "%.1f s", second.untilReady());
        long events = events(second.port());
        row("events folded into household documents and figures then", "%,d", events);
        row("events folded a second", "%,.0f", events / (second.untilReady() - second.untilAnswering()));
        row("resident memory then", "%,d MiB", second.residentMebibytes());
        new Packs(jar, directory, "http://localhost:" + second.port(), authorization()).measure();
        row("resident memory with the packs made", "%,d MiB", second.residentMebibytes());
        second.kill();
    }

    private static void row(String what, String format, Object figure) {
        System.out.printf("| %s | %s |%n", what, format.formatted(figure));
    }

    private Run start(String name) throws IOException {
        int port = freePort();
        Path log = directory.resolve(name + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-jar",
                        jar.toString(),
                        "--spring.profiles.active=demonstration",
                        "--server.port=" + port,
                        "--progress-ledger.evidence.most-events=250000",
                        "--progress-ledger.embedded.directory=" + directory.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long startedAt = System.nanoTime();
        until(() -> status(port, "liveness") == 200 || !process.isAlive());
        double answering = (System.nanoTime() - startedAt) / 1e9;
        until(() -> status(port, "readiness") == 200 || !process.isAlive());
        double ready = (System.nanoTime() - startedAt) / 1e9;
        return new Run(process, port, log, directory.resolve("data/ledger.sqlite"), startedAt, answering, ready);
    }

    private record Run(
            Process process,
            int port,
            Path log,
            Path ledger,
            long startedAt,
            double untilAnswering,
            double untilReady) {

        double seconds() {
            return (System.nanoTime() - startedAt) / 1e9;
        }

        Optional<String> says(Pattern pattern) {
            Matcher matcher = pattern.matcher(text());
            return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        }

        long lastNumber(Pattern pattern) {
            return pattern.matcher(text())
                    .results()
                    .map(found -> Long.parseLong(found.group(1).replaceAll("[,.]", "")))
                    .reduce(0L, (earlier, later) -> later);
        }

        private String text() {
            try {
                return Files.readString(log);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** As Linux tells it; -1 elsewhere. */
        long residentMebibytes() throws IOException {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.exists(status)) {
                return -1;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private int status(int port, String group) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/" + group))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How many events the projection of the households has folded. */
    private long events(int port) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/projections"))
                .header("Authorization", authorization())
                .build();
        try {
            Matcher position = POSITION.matcher(
                    client.send(request, BodyHandlers.ofString()).body());
            if (!position.find()) {
                throw new IllegalStateException("The application does not tell how far its projections are");
            }
            return Long.parseLong(position.group(1)) + 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString(ACCOUNT.getBytes(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nothing happened for " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
