package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.TileSource;
import org.progressledger.ledger.proof.verify.CheckpointTrust.Judged;
import org.progressledger.ledger.proof.verify.Finding.Kind;
import org.progressledger.ledger.proof.verify.Verification.Rest;

/**
 * Holds entries, or the tiles alone, against a signed checkpoint and against older ones that are known. Every hash is
 * computed here.
 */
public final class Verifier {

    private final CheckpointTrust trust;
    private final List<byte[]> known;
    private final LongConsumer progress;

    /** @param known checkpoints kept from earlier: what is verified must continue them */
    public Verifier(CheckpointTrust trust, List<byte[]> known, LongConsumer progress) {
        this.trust = trust;
        this.known = List.copyOf(known);
        this.progress = progress;
    }

    /**
     * Recomputes the tree over all entries.
     *
     * @param tiles of the same log, to name the first entry that differs; believed only if their root is the signed one
     * @throws IOException if the entries cannot be read
     */
    Verification entries(EntrySource source, Rest rest, Optional<TileSource> tiles, byte[] checkpoint)
            throws IOException {
        Judged judged = trust.judge(checkpoint);
        Optional<Checkpoint> signed = judged.checkpoint();
        if (signed.isEmpty()) {
            return Verification.untrusted(judged);
        }
        Known older = known(signed.get());
        Optional<TileWalk> walk =
                tiles.map(from -> new TileWalk(from, signed.get().size()));
        try (EntryChecks checks = new EntryChecks(
                signed.get(), CheckpointTrust.trees(signed.get(), older.checkpoints()), walk, progress)) {
            try {
                source.read(checks);
            } catch (FalseSourceException notAnEntry) {
                checks.cannotGoOn(notAnEntry.finding());
            }
            Optional<Finding> first = checks.first();
            if (first.isPresent()) {
                first = Optional.of(named(first.get(), source));
            }
            return result(judged, checks.taken(), true, rest, older, first);
        }
    }

    /** Recomputes the tree over the hashes of the entries: the server could show the entries, but was not asked to. */
    Verification tiles(TileSource tiles, byte[] checkpoint) {
        Judged judged = trust.judge(checkpoint);
        Optional<Checkpoint> signed = judged.checkpoint();
        if (signed.isEmpty()) {
            return Verification.untrusted(judged);
        }
        Known older = known(signed.get());
        SignedRoots roots = new SignedRoots(CheckpointTrust.trees(signed.get(), older.checkpoints()));
        TileWalk walk = new TileWalk(tiles, signed.get().size());
        roots.reached(0, walk::root);
        Optional<Finding> first;
        long leaves = 0;
        try {
            while (walk.hasNext()) {
                walk.next();
                leaves++;
                roots.reached(leaves, walk::root);
                if ((leaves & 0xFFF) == 0) {
                    progress.accept(leaves);
                }
            }
            first = walk.finish().or(roots::first);
        } catch (RuntimeException unusable) {
            first = Optional.of(TileWalk.missing(unusable));
        }
        return result(judged, leaves, false, Rest.GOES_ON, older, first);
    }

    private static Verification result(
            Judged judged, long entries, boolean read, Rest rest, Known older, Optional<Finding> first) {
        return new Verification(
                        judged.checkpoint(), judged.signedBy(), judged.cosignedBy(), entries, read, rest, List.of())
                .with(first.stream())
                .with(judged.problems().stream())
                .with(older.problems().stream());
    }

    private record Known(List<Checkpoint> checkpoints, List<Finding> problems) {}

    private Known known(Checkpoint signed) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        for (byte[] note : known) {
            Judged judged = trust.judge(note);
            judged.problems().stream()
                    .filter(problem -> problem.kind() == Kind.CHECKPOINT_UNTRUSTED)
                    .forEach(problems::add);
            judged.checkpoint().ifPresent(checkpoint -> {
                if (checkpoint.size() > signed.size()) {
                    problems.add(Finding.of(
                            Kind.ROLLED_BACK, Long.toString(checkpoint.size()), Long.toString(signed.size())));
                } else {
                    checkpoints.add(checkpoint);
                }
            });
        }
        return new Known(checkpoints, problems);
    }

    /** Stream and sequence of the event at a position that was found wrong only at the end, read once more. */
    private static Finding named(Finding finding, EntrySource source) throws IOException {
        if (finding.position().isEmpty() || finding.stream().isPresent()) {
            return finding;
        }
        EntryHead head = new EntryHead();
        List<Finding> named = new ArrayList<>(1);
        long wanted = finding.position().getAsLong();
        long[] place = {0};
        try {
            source.read((bytes, offset, length, whole) -> {
                if (place[0]++ < wanted) {
                    return true;
                }
                head.read(bytes, offset, length);
                named.add(finding.named(head.stream.toString(), head.sequence));
                return false;
            });
        } catch (FalseSourceException | EntryHead.FieldException nameless) {
            return finding;
        }
        return Stream.concat(named.stream(), Stream.of(finding)).findFirst().orElseThrow();
    }
}
