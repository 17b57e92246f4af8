package org.progressledger.ledger.proof.witness;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.ConsistencyProof;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.NoteSignature;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.ledger.proof.UntrustedNoteException;
import org.progressledger.ledger.proof.VerifierKey;

/**
 * Cosigns a checkpoint if it continues the one that it cosigned before (C2SP tlog-witness). No cosignature leaves it
 * before the checkpoint is on the disk, so it never speaks for two histories of one log, also when it dies in between.
 */
final class Witness {

    private final SignerKey key;
    private final WitnessState state;
    private final Clock clock;
    private final Map<String, KnownLog> byOrigin;
    private final Map<String, KnownLog> byHash;

    /** @throws MalformedProofException if the state of one of the logs is damaged, or one is named twice */
    Witness(SignerKey key, Collection<KnownLog> logs, WitnessState state, Clock clock) {
        this.key = key;
        this.state = state;
        this.clock = clock;
        byOrigin = logs.stream().collect(Collectors.toUnmodifiableMap(KnownLog::origin, Function.identity()));
        byHash = logs.stream().collect(Collectors.toUnmodifiableMap(KnownLog::hash, Function.identity()));
        logs.forEach(state::latest);
    }

    VerifierKey verifier() {
        return key.verifier();
    }

    /** The latest checkpoint of a log with this witness's cosignature; by the hash of the origin. */
    Optional<SignedNote> latest(String originHash) {
        return Optional.ofNullable(byHash.get(originHash)).flatMap(state::latest);
    }

    WitnessAnswer add(byte[] body) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (MalformedProofException malformed) {
            return new WitnessAnswer.Malformed(malformed.getMessage());
        }
        KnownLog log = byOrigin.get(request.checkpoint().origin());
        if (log == null) {
            return new WitnessAnswer.UnknownLog();
        }
        try {
            request.note().verifiedBy(log.keys());
        } catch (UntrustedNoteException untrusted) {
            return new WitnessAnswer.NotSigned(untrusted.getMessage());
        }
        if (request.oldSize() > request.checkpoint().size()) {
            return new WitnessAnswer.Malformed("The old size is above the size of the checkpoint");
        }
        // One log at a time: what is compared and what is kept must be one step, or an older tree could be kept last.
        synchronized (log) {
            return add(log, request);
        }
    }

    private WitnessAnswer add(KnownLog log, AddCheckpoint request) {
        Optional<SignedNote> kept = state.latest(log);
        Optional<Checkpoint> last = kept.map(note -> Checkpoint.parse(note.text()));
        Checkpoint next = request.checkpoint();
        if (last.isPresent() && isFork(last.get(), next)) {
            state.keepFork(log, kept.orElseThrow(), trusted(log, request.note()));
        }
        long lastSize = last.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != lastSize) {
            return new WitnessAnswer.OtherSize(lastSize);
        }
        if (next.size() == 0 && !next.root().equals(TreeHasher.EMPTY_TREE)) {
            return new WitnessAnswer.Inconsistent("The tree without leaves has another root");
        }
        ConsistencyProof proof = new ConsistencyProof(lastSize, next.size(), request.path());
        if (!proof.verifies(last.map(Checkpoint::root).orElse(TreeHasher.EMPTY_TREE), next.root())) {
            kept.ifPresent(first -> state.keepUnproven(log, first, trusted(log, request.note())));
            return new WitnessAnswer.Inconsistent(
                    "The proof does not lead from the tree of %d leaves that was cosigned to this one of %d"
                            .formatted(lastSize, next.size()));
        }
        NoteSignature cosignature = key.cosign(request.note().text(), clock.instant());
        state.keep(log, trusted(log, request.note()).with(cosignature));
        return new WitnessAnswer.Cosigned(cosignature);
    }

    private static boolean isFork(Checkpoint last, Checkpoint next) {
        return last.size() == next.size() && !last.root().equals(next.root());
    }

    /** Without signatures of others, of which this witness knows nothing. */
    private static SignedNote trusted(KnownLog log, SignedNote note) {
        return new SignedNote(note.text(), note.verifiedBy(log.keys()));
    }
}
