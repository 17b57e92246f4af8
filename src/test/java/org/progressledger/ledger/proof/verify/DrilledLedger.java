package org.progressledger.ledger.proof.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TreeGrowth;
import org.progressledger.ledger.proof.witness.TrustPolicy;

/** The ledger that is damaged: some hundred events of many kinds, its tree, its checkpoint and a witness's cosignature. */
final class DrilledLedger {

    static final String ORIGIN = "ledger.example/province";

    private static final Instant START = Instant.parse("2026-03-02T08:15:30.123Z");
    private static final Instant COSIGNED_AT = Instant.parse("2026-03-03T00:00:00Z");
    private static final int STREAMS = 40;

    private final SignerKey key = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
    private final SignerKey stranger = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
    private final SignerKey witness =
            SignerKey.parse(SignerKey.generate("witness.example/audit", SignatureKind.COSIGNATURE));
    private final SignerKey secondWitness =
            SignerKey.parse(SignerKey.generate("witness.example/neighbour", SignatureKind.COSIGNATURE));
    private final DrilledStore store;
    private final List<Commit> commits;
    private final List<LedgerEvent> snapshots;
    private final SignedNote cosigned;
    private final SignedNote newest;
    private final StoredDocuments whole;

    DrilledLedger(DrilledStore store, int events, long seed) {
        this.store = store;
        this.commits = commits(events, new Random(seed));
        this.snapshots = commits.stream()
                .map(commit -> commit.events().get(0))
                .filter(event -> event.sequence() == 3)
                .limit(3)
                .toList();
        rewrite(commits.subList(0, commits.size() / 2));
        growTree();
        cosigned = sign(key, PublishedLog.COSIGNED, List.of(witness, secondWitness));
        append(commits.subList(commits.size() / 2, commits.size()));
        growTree();
        newest = sign(key, PublishedLog.COSIGNATURES, List.of(witness));
        whole = store.read();
    }

    DrilledStore store() {
        return store;
    }

    List<Commit> history() {
        return commits;
    }

    StoredDocuments whole() {
        return whole;
    }

    /** The newest checkpoint before anything was damaged, which one witness has cosigned, as an auditor took it home. */
    SignedNote newest() {
        return newest;
    }

    /** The older one that both witnesses have cosigned. */
    SignedNote cosigned() {
        return cosigned;
    }

    CheckpointTrust trustInNewest() {
        return trust(List.of(witness));
    }

    CheckpointTrust trustInCosigned() {
        return trust(List.of(witness, secondWitness));
    }

    private CheckpointTrust trust(List<SignerKey> witnesses) {
        return new CheckpointTrust(
                List.of(key.verifier()),
                Optional.empty(),
                TrustPolicy.allOf(witnesses.stream().map(SignerKey::verifier).toList()));
    }

    private static List<Commit> commits(int count, Random random) {
        List<Commit> commits = new ArrayList<>();
        Map<Integer, Long> sequences = new HashMap<>();
        int position = 0;
        while (position < count) {
            List<LedgerEvent> events = new ArrayList<>();
            int size = Math.min(count - position, 1 + random.nextInt(commits.size() % 7 == 0 ? 20 : 4));
            for (int index = 0; index < size; index++) {
                events.add(event(position + index, random, sequences));
            }
            commits.add(new Commit(position, UUID.randomUUID(), START.plusSeconds(position), events));
            position += size;
        }
        return commits;
    }

    private static LedgerEvent event(int position, Random random, Map<Integer, Long> sequences) {
        int stream = random.nextInt(STREAMS);
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        String context = List.of("household", "allocation", "criteria").get(stream % 3);
        String type = context
                + List.of(".Registered", ".Scored", ".Recognised", ".Corrected").get(position % 4);
        return new LedgerEvent(
                UUID.randomUUID().toString(),
                context + ":05569-%05d".formatted(stream),
                sequence,
                context,
                type,
                position % 5 == 0 ? "2" : "",
                START.minusSeconds(random.nextInt(100_000)).plusMillis(position),
                "{\"actor\":\"recorder-%d\",\"role\":\"RECORDER\"}".formatted(position % 3),
                payload(position));
    }

    /** The last is longer than an entry of the tree may be, another has nothing in it. */
    private static String payload(int position) {
        return switch (position % 150) {
            case 7 -> "{}";
            case 21 -> "{\"note\":\"%s\"}".formatted("Mẫu ".repeat(14_000 + position));
            default ->
                "{\"name\":\"Nguyễn Văn Mẫu %d\",\"b1\":%d,\"list\":[{\"a\":null},\"\\u00e1\"]}"
                        .formatted(position, position % 90);
        };
    }

    /** Writes another history into the store by the ledger's own means, as who has all its programs would. */
    void rewrite(List<Commit> history) {
        store.empty();
        store.proofs().close();
        try (CommitLog log = store.log()) {
            log.append(history);
            snapshots.forEach(log::storeSnapshot);
        }
    }

    private void append(List<Commit> more) {
        try (CommitLog log = store.log()) {
            log.append(more);
        }
    }

    void growTree() {
        try (CommitLog log = store.log();
                ProofStore proofs = store.proofs()) {
            TreeGrowth growth = new TreeGrowth(log, proofs);
            while (growth.step().size() < log.head().next()) {
                continue;
            }
        }
    }

    /** Nothing, as long as the tree is the one that was signed. */
    void signAsTheSystemDoes(ProofStore proofs) {
        new CheckpointSigner(proofs, ORIGIN, List.of(key)).sign();
    }

    void signWithTheKey() {
        sign(key, PublishedLog.COSIGNATURES, List.of());
    }

    void signWithAnotherKey() {
        sign(stranger, PublishedLog.COSIGNATURES, List.of());
    }

    /** @param name under which the checkpoint is kept with the cosignatures */
    private SignedNote sign(SignerKey signer, String name, List<SignerKey> witnesses) {
        try (ProofStore proofs = store.proofs()) {
            SignedNote note =
                    new CheckpointSigner(proofs, ORIGIN, List.of(signer)).sign().orElseThrow();
            SignedNote witnessed = note;
            for (SignerKey one : witnesses) {
                witnessed = witnessed.with(one.cosign(note.text(), COSIGNED_AT));
            }
            proofs.replace(name, Optional.empty(), witnessed);
            return witnessed;
        }
    }

    /** Puts back the checkpoints, or the tree, as they were before, in the place of what is stored now. */
    void restore(Predicate<String> kinds) {
        StoredDocuments now = store.read();
        whole.kinds().forEach((kind, rows) -> {
            if (kinds.test(kind)) {
                now.kinds().put(kind, rows);
            }
        });
        store.write(now);
    }

    static Commit numbered(Commit commit, long position, List<LedgerEvent> events) {
        return new Commit(position, commit.commitId(), commit.recordedAt(), events);
    }

    static LedgerEvent forged(LedgerEvent event) {
        return Events.event(
                UUID.randomUUID().toString(), event.stream() + "-forged", 0, event.at(), "{\"forged\":true}");
    }
}
