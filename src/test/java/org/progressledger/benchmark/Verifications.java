package org.progressledger.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TreeEdge;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.VerifyCommand;

/**
 * Verifying an export, beside plain SHA-256 over the same bytes. System properties: {@code benchmark.verified} (1,000,000)
 * events, {@code benchmark.rounds} (3).
 */
final class Verifications {

    private static final int EVENTS = Integer.getInteger("benchmark.verified", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final int CHUNK = 1 << 20;

    private final Path directory;

    Verifications(Path directory) {
        this.directory = directory;
    }

    /** Runs alone: {@code java -cp … org.progressledger.benchmark.Verifications}. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(Machine.description());
        Path directory = Files.createTempDirectory("verifications");
        try {
            new Verifications(directory).measure();
        } finally {
            for (String name : List.of("export.jsonl", "checkpoint")) {
                Files.deleteIfExists(directory.resolve(name));
            }
            Files.deleteIfExists(directory);
        }
    }

    void measure() throws IOException {
        SignerKey key = SignerKey.parse(SignerKey.generate("measured.example/log", SignatureKind.NOTE));
        Path export = directory.resolve("export.jsonl");
        Path checkpoint = write(export, key);
        System.out.printf(
                "%n### Verification of an export of %,d events, %,d MB%n%n", EVENTS, Files.size(export) >> 20);
        System.out.println("| | events/s, of each round | against SHA-256, best of each |");
        System.out.println("|---|---|---|");
        double[] hashing = new double[ROUNDS];
        double[] verifying = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            hashing[round] = speed(() -> hash(export));
            verifying[round] = speed(() -> verify(export, checkpoint, key));
        }
        double bestHashing = Arrays.stream(hashing).max().orElseThrow();
        print("SHA-256 of the file, one core", hashing, bestHashing);
        print("verify export, one core", verifying, bestHashing);
    }

    private static void print(String name, double[] speeds, double reference) {
        System.out.printf(
                "| %s | %s | %.2f |%n",
                name,
                String.join(
                        ", ", Arrays.stream(speeds).mapToObj("%,.0f"::formatted).toList()),
                Arrays.stream(speeds).max().orElseThrow() / reference);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double speed(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return EVENTS / ((System.nanoTime() - start) / 1e9);
    }

    private static void hash(Path export) throws IOException {
        try (var stream = Files.newInputStream(export)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[CHUNK];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            digest.digest();
        } catch (NoSuchAlgorithmException everyJavaPlatformHasIt) {
            throw new IllegalStateException(everyJavaPlatformHasIt);
        }
    }

    private static void verify(Path export, Path checkpoint, SignerKey key) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        ExitCode ended = new VerifyCommand(nowhere, System.err, false)
                .run(List.of(
                        "export",
                        export.toString(),
                        "--checkpoint",
                        checkpoint.toString(),
                        "--key",
                        key.verifier().toString()));
        if (ended != ExitCode.OK) {
            throw new IllegalStateException("The export was not verified: " + ended);
        }
    }

    /** Events of about 600 bytes, five in a stream and in a commit. */
    private Path write(Path export, SignerKey key) throws IOException {
        TreeHasher hasher = new TreeHasher();
        TreeEdge tree = new TreeEdge();
        Instant at = Instant.parse("2026-11-22T00:00:00Z");
        String payload = "{\"unit\":\"05569@2025\",\"note\":\"" + "x".repeat(220) + "\"}";
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(export), CHUNK)) {
            UUID commit = UUID.randomUUID();
            for (long position = 0; position < EVENTS; position++) {
                long start = position - position % 5;
                commit = position == start ? UUID.randomUUID() : commit;
                int size = (int) Math.min(5, EVENTS - start);
                LedgerEvent event = new LedgerEvent(
                        UUID.randomUUID().toString(),
                        "household:" + new UUID(7, start),
                        position - start,
                        "household",
                        "household.StatusRecognised",
                        "",
                        at,
                        "{\"actor\":\"can-bo\",\"source\":\"REVIEW\"}",
                        payload);
                byte[] line = LeafEncoding.line(new Leaf(position, start, size, commit, at.plusMillis(start), event))
                        .getBytes(StandardCharsets.UTF_8);
                tree.add(hasher.leaf(line));
                lines.write(line);
                lines.write('\n');
            }
        }
        String text = new Checkpoint("measured.example/log", EVENTS, tree.root()).text();
        return Files.write(directory.resolve("checkpoint"), new SignedNote(text, List.of(key.sign(text))).bytes());
    }
}
