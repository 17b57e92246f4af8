package org.progressledger.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.facts.StatedBasis;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.ProvenLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TlogProof;

/** A pack of whatever is given, also of what is false. */
record InventedPack(
        PackBasis basis,
        PackWords words,
        List<PackEntry> entries,
        List<Leaf> leaves,
        SignedNote checkpoint,
        Map<Long, TlogProof> proofs,
        List<String> keys,
        SortedMap<String, byte[]> files)
        implements PackContent {

    static final String STREAM = "household:7";

    /** An honest one. */
    static InventedPack of(ProvenLog log, SignedNote checkpoint, EvidenceKind kind, List<Leaf> leaves) {
        return new InventedPack(
                basis(kind, Checkpoint.parse(checkpoint.text()).size()),
                words("Công nhận"),
                leaves.stream()
                        .map(leaf -> new PackEntry(
                                leaf.position(),
                                LocalDate.of(2026, 3, 2),
                                kind == EvidenceKind.HOUSEHOLD ? "" : "05569@2025",
                                leaf.event().stream(),
                                leaf.event().type()))
                        .sorted(PackEntry.ORDER)
                        .toList(),
                leaves,
                checkpoint,
                proofs(log, checkpoint, leaves),
                List.of(log.key().toString()),
                new TreeMap<>(Map.of(
                        "answers/" + kind.name().toLowerCase(Locale.ROOT) + ".json",
                        "{\"code\":\"7\"}".getBytes(UTF_8),
                        "answers/events-0001.json",
                        "{\"lines\":[]}".getBytes(UTF_8),
                        "reference/rule-sets/MPI.json",
                        "{}".getBytes(UTF_8))));
    }

    static PackBasis basis(EvidenceKind kind, long knownAt) {
        return new PackBasis(
                PackBasis.FORMAT,
                true,
                kind,
                "7",
                "7",
                kind == EvidenceKind.FINDING ? "Số hộ nghèo mẫu tăng sau khi chốt" : "",
                new StatedBasis(
                        LocalDate.of(2026, 3, 31),
                        knownAt,
                        Optional.of(Instant.parse("2026-04-01T01:02:03Z")),
                        "GEO-2025",
                        List.of("POV-2022")),
                new TreeMap<>(Map.of("household", "7")),
                kind == EvidenceKind.HOUSEHOLD ? List.of(STREAM) : List.of());
    }

    private static PackWords words(String recognised) {
        return new PackWords(
                new TreeMap<>(Map.of("household.StatusRecognised", new PackWords.Word(recognised, "Recognised"))),
                new TreeMap<>(),
                new TreeMap<>());
    }

    static Map<Long, TlogProof> proofs(ProvenLog log, SignedNote checkpoint, List<Leaf> leaves) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        return leaves.stream()
                .collect(Collectors.toMap(
                        Leaf::position,
                        leaf -> new TlogProof(log.published().inclusion(leaf.position(), size), checkpoint)));
    }

    /** @param stream of which; all if empty */
    static List<Leaf> leaves(ProvenLog log, String stream) {
        List<Leaf> leaves = new ArrayList<>();
        for (Commit commit : Events.readFrom(log.log(), 0)) {
            for (int index = 0; index < commit.events().size(); index++) {
                leaves.add(Leaf.of(commit, index));
            }
        }
        leaves.removeIf(leaf -> !stream.isEmpty() && !leaf.event().stream().equals(stream));
        return leaves;
    }

    InventedPack with(Map<Long, TlogProof> others) {
        return new InventedPack(basis, words, entries, leaves, checkpoint, others, keys, files);
    }

    InventedPack named(List<String> others) {
        return new InventedPack(basis, words, entries, leaves, checkpoint, proofs, others, files);
    }

    @Override
    public List<Leaf> leaves(PackPage page) {
        Map<Long, Leaf> known = leaves.stream().collect(Collectors.toMap(Leaf::position, Function.identity()));
        return page.entries().stream().map(entry -> known.get(entry.position())).toList();
    }

    @Override
    public TlogProof proof(Leaf leaf) {
        return proofs.get(leaf.position());
    }

    @Override
    public SortedSet<String> further() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public byte[] further(String name) {
        return files.get(name);
    }
}
