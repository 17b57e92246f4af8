package org.progressledger.ledger.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.proof.embedded.EmbeddedProofStore;

/** A log with its tree and signed checkpoints, for those who verify it. */
public final class ProvenLog implements AutoCloseable {

    public static final String ORIGIN = "ledger.example/province";

    private final CommitLog log;
    private final ProofStore store;
    private final SignerKey key = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
    private final List<Long> sequences = new ArrayList<>();
    private final Random random;

    public ProvenLog(CommitLog log, ProofStore store, long seed) {
        this.log = log;
        this.store = store;
        this.random = new Random(seed);
    }

    /** Both stores as files of this directory: {@code ledger.sqlite} and {@code proof.sqlite}. */
    public static ProvenLog in(Path directory) {
        return new ProvenLog(
                new EmbeddedCommitLog(directory.resolve("ledger.sqlite")),
                new EmbeddedProofStore(directory.resolve("proof.sqlite")),
                directory.hashCode());
    }

    public VerifierKey key() {
        return key.verifier();
    }

    public CommitLog log() {
        return log;
    }

    public ProofStore store() {
        return store;
    }

    public PublishedLog published() {
        return new PublishedLog(log, store);
    }

    /** Appends so many events, in commits of 1 to 5, to 20 streams. */
    public ProvenLog with(int events) {
        long end = log.head().next() + events;
        List<Commit> commits = new ArrayList<>();
        long next = log.head().next();
        while (next < end) {
            LedgerEvent[] ofCommit = new LedgerEvent[(int) Math.min(end - next, 1 + random.nextInt(5))];
            for (int index = 0; index < ofCommit.length; index++) {
                ofCommit[index] = nextEvent();
            }
            commits.add(Events.commit(next, Events.STAMP.plusMillis(next), ofCommit));
            next += ofCommit.length;
        }
        for (int from = 0; from < commits.size(); from += 500) {
            log.append(commits.subList(from, Math.min(commits.size(), from + 500)));
        }
        return this;
    }

    private LedgerEvent nextEvent() {
        int stream = random.nextInt(20);
        while (sequences.size() <= stream) {
            sequences.add(0L);
        }
        long sequence = sequences.set(stream, sequences.get(stream) + 1);
        return Events.event("household:" + stream, sequence);
    }

    /** Appends one event. */
    public ProvenLog with(LedgerEvent event) {
        log.append(List.of(Events.commit(log.head().next(), Events.STAMP.plusSeconds(1_000_000), event)));
        return this;
    }

    /** Grows the tree to the end and signs it. */
    public SignedNote sign() {
        TreeGrowth growth = new TreeGrowth(log, store);
        while (growth.step().size() < log.head().next()) {
            continue;
        }
        CheckpointSigner signer = new CheckpointSigner(store, ORIGIN, List.of(key));
        signer.sign();
        return signer.last().orElseThrow();
    }

    /** A checkpoint that this log's key signs although it is not of this log's tree. */
    public SignedNote signed(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint.text())));
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Commit commit : Events.readFrom(log, 0)) {
            for (int index = 0; index < commit.events().size(); index++) {
                lines.add(LeafEncoding.line(Leaf.of(commit, index)));
            }
        }
        return lines;
    }

    public static Path write(Path file, List<String> lines) {
        try {
            return Files.writeString(
                    file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        store.close();
        log.close();
    }
}
