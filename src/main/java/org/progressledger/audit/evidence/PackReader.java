package org.progressledger.audit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.InclusionProof;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TlogProof;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.ledger.proof.verify.CheckpointTrust;
import org.progressledger.ledger.proof.verify.EvidencePack;
import org.progressledger.ledger.proof.verify.Finding;
import org.progressledger.ledger.proof.verify.Finding.Kind;
import org.progressledger.ledger.proof.verify.Verification;

/**
 * Verifies a pack with nothing but the keys that its reader holds: every event and its proof against the signed checkpoint,
 * and every other file that follows from them by making it again.
 */
public final class PackReader implements EvidencePack {

    @Override
    public Verification verify(Path zip, CheckpointTrust trust) throws IOException {
        CheckpointTrust.Judged judged = CheckpointTrust.Judged.NOTHING;
        int events = 0;
        try {
            Map<String, byte[]> files = PackFile.read(zip);
            requireManifest(files);
            byte[] note = file(files, PackFiles.CHECKPOINT);
            judged = trust.judge(note);
            if (judged.checkpoint().isPresent()) {
                events = requireWhole(files, judged.checkpoint().get(), SignedNote.parse(note), trust.logKeys());
            }
            return verification(judged, events, judged.problems());
        } catch (FalsePackException isFalse) {
            List<Finding> findings = new ArrayList<>(judged.problems());
            findings.add(0, isFalse.finding());
            return verification(judged, events, findings);
        }
    }

    private static Verification verification(CheckpointTrust.Judged judged, int events, List<Finding> findings) {
        return new Verification(
                judged.checkpoint(),
                judged.signedBy(),
                judged.cosignedBy(),
                events,
                true,
                Verification.Rest.GOES_ON,
                findings);
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Optional.ofNullable(files.get(name))
                .orElseThrow(() -> new FalsePackException(name, "a file", "nothing"));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(file(files, name), StandardCharsets.UTF_8);
    }

    /** Names the file that is not the one in the list of files, also when more is wrong with it. */
    private static void requireManifest(Map<String, byte[]> files) {
        PackManifest said = PackJson.read(PackManifest.NAME, file(files, PackManifest.NAME), PackManifest.class);
        List<PackManifest.Entry> there = PackManifest.of(files).files();
        for (PackManifest.Entry entry : said.files()) {
            byte[] content = file(files, entry.name());
            PackManifest.Entry found =
                    PackManifest.of(Map.of(entry.name(), content)).files().get(0);
            if (!found.equals(entry)) {
                throw new FalsePackException(entry.name(), entry.sha256(), found.sha256());
            }
        }
        for (PackManifest.Entry entry : there) {
            if (!said.files().contains(entry)) {
                throw new FalsePackException(entry.name(), "no file that the manifest does not list", "one");
            }
        }
    }

    private static int requireWhole(
            Map<String, byte[]> files, Checkpoint signed, SignedNote checkpoint, List<VerifierKey> trusted) {
        PackBasis basis = PackJson.read(PackFiles.BASIS, file(files, PackFiles.BASIS), PackBasis.class);
        PackWords words = PackJson.read(PackFiles.WORDS, file(files, PackFiles.WORDS), PackWords.class);
        List<Leaf> leaves = leaves(files);
        requireBasis(basis, leaves, signed);
        List<TlogProof> proofs = new ArrayList<>();
        for (Leaf leaf : leaves) {
            proofs.add(proof(files, leaf, signed, checkpoint));
        }
        requireWholeStreams(basis, leaves);
        List<String> keys = PackFiles.keysIn(text(files, PackFiles.KEYS));
        requireKeys(keys, checkpoint, trusted);
        requireSame(PackFiles.of(basis, words, leaves, checkpoint, proofs, keys, further(files)), files);
        return leaves.size();
    }

    private static List<Leaf> leaves(Map<String, byte[]> files) {
        List<Leaf> leaves = new ArrayList<>();
        String lines = text(files, PackFiles.EVENTS);
        for (String line : lines.split("\n")) {
            try {
                leaves.add(LeafEncoding.decode(line));
            } catch (MalformedProofException malformed) {
                throw new FalsePackException(
                        PackFiles.EVENTS,
                        "the line of an event",
                        "line %d: %s".formatted(leaves.size() + 1, malformed.getMessage()));
            }
        }
        return leaves;
    }

    private static void requireBasis(PackBasis basis, List<Leaf> leaves, Checkpoint signed) {
        if (basis.format() != PackBasis.FORMAT) {
            throw new FalsePackException(PackFiles.BASIS, "format " + PackBasis.FORMAT, "format " + basis.format());
        }
        if (basis.knownAt() > signed.size()) {
            throw new FalsePackException(
                    PackFiles.BASIS, "knownAt of at most " + signed.size(), Long.toString(basis.knownAt()));
        }
        List<Long> listed =
                basis.events().stream().map(PackBasis.Event::position).toList();
        List<Long> there = leaves.stream().map(Leaf::position).toList();
        if (!listed.equals(there)) {
            throw new FalsePackException(PackFiles.EVENTS, "the events at " + listed, there.toString());
        }
        long before = -1;
        for (Leaf leaf : leaves) {
            if (leaf.position() <= before || leaf.position() >= basis.knownAt()) {
                throw new FalsePackException(at(
                        leaf, PackFiles.EVENTS, "a position from %d to %d".formatted(before + 1, basis.knownAt() - 1)));
            }
            before = leaf.position();
        }
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

    private static TlogProof proof(Map<String, byte[]> files, Leaf leaf, Checkpoint signed, SignedNote checkpoint) {
        String name = PackFiles.proofOf(leaf.position());
        TlogProof proof;
        try {
            proof = TlogProof.parse(text(files, name));
        } catch (MalformedProofException malformed) {
            throw new FalsePackException(name, "a proof", String.valueOf(malformed.getMessage()));
        }
        boolean sameCheckpoint = proof.checkpoint().equals(checkpoint) && proof.index() == leaf.position();
        InclusionProof inclusion = new InclusionProof(leaf.position(), signed.size(), proof.path());
        if (!sameCheckpoint || !inclusion.verifies(new TreeHasher().leaf(LeafEncoding.entry(leaf)), signed.root())) {
            throw new FalsePackException(at(leaf, name, "a proof that this event is in the signed tree"));
        }
        return proof;
    }

    private static void requireWholeStreams(PackBasis basis, List<Leaf> leaves) {
        if (basis.kind() == EvidenceKind.HOUSEHOLD
                && !basis.wholeStreams().equals(List.of("household:" + basis.subject()))) {
            throw new FalsePackException(
                    PackFiles.BASIS,
                    "the whole stream of the household",
                    basis.wholeStreams().toString());
        }
        for (String stream : basis.wholeStreams()) {
            long next = 0;
            for (Leaf leaf : leaves) {
                if (leaf.event().stream().equals(stream) && leaf.event().sequence() != next++) {
                    throw new FalsePackException(at(
                            leaf,
                            PackFiles.EVENTS,
                            "the event %d of the stream, which is left out".formatted(next - 1)));
                }
            }
            if (next == 0) {
                throw new FalsePackException(PackFiles.EVENTS, "events of " + stream, "none");
            }
        }
    }

    /** A pack that names other keys than the one that signed leads its readers to a wrong one. */
    private static void requireKeys(List<String> keys, SignedNote checkpoint, List<VerifierKey> trusted) {
        List<String> signers = trusted.stream()
                .filter(key -> checkpoint.signatures().stream().anyMatch(key::made))
                .map(VerifierKey::toString)
                .toList();
        if (!keys.containsAll(signers)) {
            throw new FalsePackException(PackFiles.KEYS, signers.toString(), keys.toString());
        }
    }

    private static SortedMap<String, byte[]> further(Map<String, byte[]> files) {
        SortedMap<String, byte[]> further = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.startsWith(PackFiles.ANSWERS) || name.startsWith(PackFiles.REFERENCE)) {
                further.put(name, content);
            }
        });
        return further;
    }

    /** The list of files agrees with what is there already, so it is not what is wrong. */
    private static void requireSame(Map<String, byte[]> made, Map<String, byte[]> there) {
        made.forEach((name, content) -> {
            if (!name.equals(PackManifest.NAME) && !Arrays.equals(content, file(there, name))) {
                throw new FalsePackException(name, "what follows from the events", "something else");
            }
        });
        List<String> expected = List.copyOf(made.keySet());
        List<String> found = List.copyOf(there.keySet());
        if (!expected.equals(found)) {
            throw new FalsePackException(PackManifest.NAME, "the files " + expected, found.toString());
        }
    }
}
