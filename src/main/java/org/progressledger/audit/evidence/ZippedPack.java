package org.progressledger.audit.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.InclusionProof;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TlogProof;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.ledger.proof.verify.Finding;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/**
 * A pack out of a zip. What it hands out it has held against the signed checkpoint; every method throws
 * {@link FalsePackException} for what is false.
 */
final class ZippedPack implements PackContent {

    private final ZippedFiles files;
    private final Checkpoint signed;
    private final SignedNote checkpoint;
    private final PackBasis basis;
    private final PackWords words;
    private final List<PackEntry> entries;
    private final List<String> keys;
    private final TreeHasher hasher = new TreeHasher();
    private ZippedProofs proofs = ZippedProofs.NONE;

    /** The sequence that the next event of each stream must have that is whole in the pack. */
    private final Map<String, Long> nextOfWhole = new HashMap<>();

    /** @param trusted keys of the log that are believed */
    ZippedPack(ZippedFiles files, Checkpoint signed, SignedNote checkpoint, List<VerifierKey> trusted)
            throws IOException {
        this.files = files;
        this.signed = signed;
        this.checkpoint = checkpoint;
        this.basis = PackJson.read(PackFiles.BASIS, files.text(PackFiles.BASIS), PackBasis.class);
        this.words = PackJson.read(PackFiles.WORDS, files.text(PackFiles.WORDS), PackWords.class);
        this.entries = entries(files);
        this.keys = PackKeys.in(files.text(PackFiles.KEYS));
        requireBasis();
        requireContents();
        requireKeys(trusted);
        basis.wholeStreams().forEach(stream -> nextOfWhole.put(stream, 0L));
    }

    private static List<PackEntry> entries(ZippedFiles files) throws IOException {
        List<PackEntry> entries = new ArrayList<>();
        SharedValues shared = new SharedValues();
        int page = 1;
        do {
            String name = PackPage.contents(page);
            files.text(name)
                    .lines()
                    .map(line -> PackJson.read(name, line, PackEntry.class))
                    .map(shared::of)
                    .forEach(entries::add);
            page++;
        } while (files.has(PackPage.contents(page)));
        return entries;
    }

    private void requireBasis() {
        if (basis.format() != PackBasis.FORMAT || !basis.personalData()) {
            throw new FalsePackException(
                    PackFiles.BASIS,
                    "format %d with personal data".formatted(PackBasis.FORMAT),
                    "format " + basis.format());
        }
        if (basis.basis().knownAt() > signed.size()) {
            throw new FalsePackException(
                    PackFiles.BASIS,
                    "knownAt of at most " + signed.size(),
                    Long.toString(basis.basis().knownAt()));
        }
        if (basis.kind() == EvidenceKind.HOUSEHOLD
                && !basis.wholeStreams().equals(List.of("household:" + basis.subject()))) {
            throw new FalsePackException(
                    PackFiles.BASIS,
                    "the whole stream of the household",
                    basis.wholeStreams().toString());
        }
    }

    private void requireContents() {
        for (int index = 0; index < entries.size(); index++) {
            PackEntry entry = entries.get(index);
            if (index > 0 && PackEntry.ORDER.compare(entries.get(index - 1), entry) >= 0) {
                throw falseContents("each event once, by unit, stream and position", entry.toString());
            }
            if (entry.position() < 0 || entry.position() >= basis.basis().knownAt()) {
                throw falseContents("positions below " + basis.basis().knownAt(), Long.toString(entry.position()));
            }
        }
        if (entries.isEmpty()) {
            throw falseContents("events", "none");
        }
        long[] positions =
                entries.stream().mapToLong(PackEntry::position).sorted().toArray();
        for (int index = 1; index < positions.length; index++) {
            if (positions[index] == positions[index - 1]) {
                throw falseContents("each event once", Long.toString(positions[index]));
            }
        }
    }

    private static FalsePackException falseContents(String expected, String found) {
        return new FalsePackException(PackFiles.CONTENTS, expected, found);
    }

    /** A pack that names other keys than the one that signed leads its readers to a wrong one. */
    private void requireKeys(List<VerifierKey> trusted) {
        List<String> signers = trusted.stream()
                .filter(key -> checkpoint.signatures().stream().anyMatch(key::made))
                .map(VerifierKey::toString)
                .toList();
        if (!keys.containsAll(signers)) {
            throw new FalsePackException(PackFiles.KEYS, signers.toString(), keys.toString());
        }
    }

    @Override
    public PackBasis basis() {
        return basis;
    }

    @Override
    public PackWords words() {
        return words;
    }

    @Override
    public List<PackEntry> entries() {
        return entries;
    }

    @Override
    public SignedNote checkpoint() {
        return checkpoint;
    }

    @Override
    public List<String> keys() {
        return keys;
    }

    @Override
    public List<Leaf> leaves(PackPage page) throws IOException {
        List<Leaf> leaves = new ArrayList<>();
        for (String line : files.text(page.events()).split("\n")) {
            try {
                leaves.add(LeafEncoding.decode(line));
            } catch (MalformedProofException malformed) {
                throw new FalsePackException(
                        page.events(),
                        "the line of an event",
                        "line %d: %s".formatted(leaves.size() + 1, malformed.getMessage()));
            }
        }
        requireOfContents(page, leaves);
        proofs = new ZippedProofs(page.proofs(), files.read(page.proofs()));
        return leaves;
    }

    private void requireOfContents(PackPage page, List<Leaf> leaves) {
        if (leaves.size() != page.entries().size()) {
            throw new FalsePackException(
                    page.events(), "%d events".formatted(page.entries().size()), Integer.toString(leaves.size()));
        }
        for (int index = 0; index < leaves.size(); index++) {
            Leaf leaf = leaves.get(index);
            PackEntry entry = page.entries().get(index);
            if (leaf.position() != entry.position()
                    || !leaf.event().stream().equals(entry.stream())
                    || !leaf.event().type().equals(entry.type())) {
                throw new FalsePackException(at(leaf, page.events(), entry.toString()));
            }
            long next = nextOfWhole.getOrDefault(entry.stream(), leaf.event().sequence());
            if (leaf.event().sequence() != next) {
                throw new FalsePackException(
                        at(leaf, page.events(), "the event %d of the stream, which is left out".formatted(next)));
            }
            nextOfWhole.computeIfPresent(entry.stream(), (stream, sequence) -> sequence + 1);
        }
    }

    @Override
    public TlogProof proof(Leaf leaf) throws IOException {
        TlogProof proof = proofs.next();
        boolean sameCheckpoint = proof.checkpoint().equals(checkpoint) && proof.index() == leaf.position();
        InclusionProof inclusion = new InclusionProof(leaf.position(), signed.size(), proof.path());
        if (!sameCheckpoint || !inclusion.verifies(hasher.leaf(LeafEncoding.entry(leaf)), signed.root())) {
            throw new FalsePackException(at(leaf, proofs.file(), "a proof that this event is in the signed tree"));
        }
        return proof;
    }

    private static Finding at(Leaf leaf, String file, String expected) {
        return new Finding(
                Kind.PACK_DIFFERS,
                OptionalLong.of(leaf.position()),
                Optional.of(leaf.event().stream()),
                OptionalLong.of(leaf.event().sequence()),
                Optional.of(file),
                expected,
                "");
    }

    /** The streams that are whole, and how many events each has; to be asked when all events have been handed out. */
    Map<String, Long> wholeStreams() {
        nextOfWhole.forEach((stream, next) -> {
            if (next == 0) {
                throw new FalsePackException(PackFiles.CONTENTS, "events of " + stream, "none");
            }
        });
        return Map.copyOf(nextOfWhole);
    }

    @Override
    public SortedSet<String> further() {
        return files.in(PackFiles.ANSWERS, PackFiles.REFERENCE);
    }

    @Override
    public byte[] further(String name) throws IOException {
        return files.read(name);
    }
}
