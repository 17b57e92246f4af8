package org.progressledger.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Evidence packs of a running application with the demonstration province, and verifying them in a heap of 256 MiB. */
final class Packs {

    /** Of a commune, a former district, a former province and the province. */
    private static final List<String> PACKS = List.of(
            "forms/1?area=05569@2025",
            "forms/1?area=district:167&boundaries=GEO-PRE",
            "forms/1?area=former-province:06",
            "forms/1?area=province:19");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path jar;
    private final Path directory;
    private final String server;
    private final String authorization;

    /** @param server such as {@code http://localhost:8080} */
    Packs(Path jar, Path directory, String server, String authorization) {
        this.jar = jar;
        this.directory = directory;
        this.server = server;
        this.authorization = authorization;
    }

    void measure() throws IOException {
        System.out.printf("%n### Evidence packs%n%n");
        System.out.println("| events | MB | prepared, s | written, s | verified with -Xmx256m, s | exit code |");
        System.out.println("|---|---|---|---|---|---|");
        for (String pack : PACKS) {
            measure(pack);
        }
    }

    private void measure(String pack) throws IOException {
        Path zip = directory.resolve("pack.zip");
        long asked = System.nanoTime();
        HttpResponse<InputStream> answer = answer(pack);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No pack of " + pack + ": " + answer.statusCode());
        }
        long begun = System.nanoTime();
        try (var content = answer.body();
                var file = Files.newOutputStream(zip)) {
            content.transferTo(file);
        }
        long written = System.nanoTime();
        int exitCode = exitCode(zip);
        long verified = System.nanoTime();
        System.out.printf(
                "| %,d | %,d | %.1f | %.1f | %.1f | %d |%n",
                events(zip),
                Files.size(zip) / 1_000_000,
                (begun - asked) / 1e9,
                (written - begun) / 1e9,
                (verified - written) / 1e9,
                exitCode);
    }

    private HttpResponse<InputStream> answer(String pack) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server + "/api/evidence/" + pack))
                            .header("Authorization", authorization)
                            .build(),
                    BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private int exitCode(Path zip) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        jar.toString(),
                        "verify",
                        "pack",
                        zip.toString(),
                        "--key",
                        key(zip))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .onExit()
                .join()
                .exitValue();
    }

    /** The key that the pack names, which is no proof of anything, but here nobody deceives. */
    private static String key(Path zip) throws IOException {
        try (ZipFile files = new ZipFile(zip.toFile());
                InputStream keys = files.getInputStream(files.getEntry("keys.txt"))) {
            return new String(keys.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long events(Path zip) throws IOException {
        try (ZipFile files = new ZipFile(zip.toFile())) {
            long events = 0;
            for (ZipEntry file : files.stream().toList()) {
                if (file.getName().startsWith("contents/")) {
                    events += new String(files.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .count();
                }
            }
            return events;
        }
    }
}
