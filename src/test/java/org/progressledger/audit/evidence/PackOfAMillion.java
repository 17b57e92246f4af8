package org.progressledger.audit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.progressledger.facts.StatedBasis;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TreeGrowth;
import org.progressledger.ledger.proof.embedded.EmbeddedProofStore;
import org.progressledger.ledger.proof.verify.CheckpointTrust;
import org.progressledger.ledger.proof.witness.TrustPolicy;

/**
 * Makes and verifies a pack of the most events that one can have, out of a ledger that has no others: eight reviews of every
 * household, one after the other, so that what stands together in the account lies far apart in the ledger. Started by
 * {@code org.progressledger.benchmark.PackBenchmark}, which gives it a small heap. The argument is the number of events.
 */
public final class PackOfAMillion {

    private static final String ORIGIN = "measured.example/log";
    private static final int REVIEWS = 8;
    private static final int UNITS = 92;
    private static final String METADATA =
            "{\"actor\":\"recorder\",\"role\":\"RECORDER\",\"source.file\":\"danh-sach-mau.xlsx\",\"source.sheet\":\"1\",\"source.row\":\"7\"}";
    private static final String PAYLOAD =
            "{\"household\":\"%s\",\"effectiveOn\":\"%d-12-15\",\"unit\":\"%s\",\"status\":\"POOR\",\"standard\":\"MPI\",\"head\":\"Hộ Mẫu %d\","
                    + "\"scores\":{\"b1\":120,\"b2\":25},\"deprivations\":[\"employment\",\"housing\",\"water\"],"
                    + "\"decision\":{\"number\":\"9/QĐ-UBND\",\"date\":\"%d-12-15\",\"issuer\":\"UBND xã Mẫu\"}}";

    private final Path directory;
    private final int events;
    private final SignerKey key = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));

    private PackOfAMillion(Path directory, int events) {
        this.directory = directory;
        this.events = events;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("pack");
        try {
            new PackOfAMillion(directory, Integer.parseInt(arguments[0])).measure();
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted((one, other) -> other.compareTo(one)).forEach(PackOfAMillion::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException undeleted) {
            throw new UncheckedIOException(undeleted);
        }
    }

    private void measure() throws IOException {
        Path file = directory.resolve("ledger.sqlite");
        try (CommitLog log = new EmbeddedCommitLog(file);
                ProofStore store = new EmbeddedProofStore(directory.resolve("proof.sqlite"));
                PackDirectory packs = PackDirectory.in(directory)) {
            SignedNote checkpoint = write(log, store);
            List<PackEntry> entries = entries();
            long begun = System.nanoTime();
            CheckpointTrust trust =
                    new CheckpointTrust(List.of(key.verifier()), Optional.empty(), TrustPolicy.NO_WITNESSES);
            try (SpooledLeaves leaves = SpooledLeaves.of(
                            new LedgerLeaves(log),
                            entries.stream().mapToLong(PackEntry::position).toArray(),
                            packs,
                            leaf -> {});
                    FinishedPack pack = FinishedPack.of(
                            content(entries, checkpoint, leaves, new PublishedLog(log, store)), packs, trust)) {
                long made = System.nanoTime();
                new PackReader().verify(packs.files().stream().max(bySize()).orElseThrow(), trust, (done, all) -> {});
                long verified = System.nanoTime();
                System.out.printf(
                        "| %,d | %,d | %.0f | %.0f |%n",
                        events, pack.size() / 1_000_000, (made - begun) / 1e9, (verified - made) / 1e9);
            }
        }
    }

    private static Comparator<Path> bySize() {
        return Comparator.comparingLong(file -> file.toFile().length());
    }

    private SignedNote write(CommitLog log, ProofStore store) {
        try (Appender appender = new Appender(log)) {
            for (int event = 0; event < events; event += 1_000) {
                appender.append(IntStream.range(event, Math.min(events, event + 1_000))
                        .mapToObj(this::event)
                        .toList());
            }
        }
        TreeGrowth growth = new TreeGrowth(log, store);
        while (growth.step().size() < events) {
            continue;
        }
        CheckpointSigner signer = new CheckpointSigner(store, ORIGIN, List.of(key));
        signer.sign();
        return signer.last().orElseThrow();
    }

    private int households() {
        return (events + REVIEWS - 1) / REVIEWS;
    }

    private int household(int position) {
        return position % households();
    }

    private int year(int position) {
        return 2019 + position / households();
    }

    private String unit(int position) {
        return "%05d@2025".formatted(5_000 + household(position) * (long) UNITS / households());
    }

    private LedgerEvent event(int position) {
        String code = "%06d-MAU".formatted(household(position));
        return new LedgerEvent(
                UUID.randomUUID().toString(),
                "household:" + code,
                position / households(),
                "household",
                "household.StatusRecognised",
                "",
                Instant.parse("2026-01-01T00:00:00Z"),
                METADATA,
                PAYLOAD.formatted(code, year(position), unit(position), household(position), year(position)));
    }

    private List<PackEntry> entries() {
        SharedValues shared = new SharedValues();
        List<PackEntry> entries = new ArrayList<>(events);
        for (int position = 0; position < events; position++) {
            entries.add(shared.of(new PackEntry(
                    position,
                    LocalDate.of(year(position), 12, 15),
                    unit(position),
                    "household:%06d-MAU".formatted(household(position)),
                    "household.StatusRecognised")));
        }
        entries.sort(PackEntry.ORDER);
        return entries;
    }

    private LedgerPack content(
            List<PackEntry> entries, SignedNote checkpoint, SpooledLeaves leaves, PublishedLog published) {
        StatedBasis basis = new StatedBasis(
                LocalDate.of(2026, 12, 31),
                events,
                Optional.of(Instant.parse("2026-12-31T00:00:00Z")),
                "GEO-2025",
                List.of("POV-2022"));
        return new LedgerPack(
                new PackBasis(
                        PackBasis.FORMAT,
                        true,
                        EvidenceKind.UNIT,
                        "province:99",
                        "tỉnh Mẫu",
                        "",
                        basis,
                        new TreeMap<>(),
                        List.of()),
                new PackWords(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()),
                entries,
                checkpoint,
                List.of(key.verifier().toString()),
                leaves,
                published.proofs(events),
                events,
                new TreeMap<>());
    }
}
