package org.progressledger.ledger.proof.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Cosignature;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.NoteSignature;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.UntrustedNoteException;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.ledger.proof.verify.Finding.Kind;
import org.progressledger.ledger.proof.witness.TrustPolicy;

/**
 * Which keys whoever verifies believes, from elsewhere than from what is verified.
 *
 * @param logKeys keys of the log, of which one must have signed
 * @param origin the log's origin; empty when it is the name of the key that signed
 * @param policy which witnesses must have cosigned
 */
public record CheckpointTrust(List<VerifierKey> logKeys, Optional<String> origin, TrustPolicy policy) {

    public CheckpointTrust {
        logKeys = List.copyOf(logKeys);
    }

    /**
     * A checkpoint and who signed it.
     *
     * @param cosignedBy witnesses that are known, each with the time by its own clock
     * @param problems what is wrong with the signatures; empty when the checkpoint is to be believed
     */
    public record Judged(
            Optional<Checkpoint> checkpoint,
            List<String> signedBy,
            List<Witnessed> cosignedBy,
            List<Finding> problems) {

        /** Before there is anything to judge. */
        public static final Judged NOTHING = new Judged(Optional.empty(), List.of(), List.of(), List.of());

        boolean isTrusted() {
            return problems.isEmpty();
        }
    }

    public record Witnessed(String name, Instant at) {}

    /** Whether a checkpoint is to be believed. */
    public Judged judge(byte[] bytes) {
        try {
            return judge(SignedNote.parse(bytes));
        } catch (MalformedProofException malformed) {
            return untrusted(malformed.getMessage());
        }
    }

    Judged judge(SignedNote note) {
        try {
            List<NoteSignature> ofLog = note.verifiedBy(logKeys);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            String expected = origin.orElseGet(() -> ofLog.get(0).name());
            if (!checkpoint.origin().equals(expected)) {
                return untrusted("The checkpoint is of the log %s, not of %s".formatted(checkpoint.origin(), expected));
            }
            List<NoteSignature> cosignatures = cosignatures(note);
            return new Judged(
                    Optional.of(checkpoint),
                    ofLog.stream().map(NoteSignature::name).toList(),
                    cosignatures.stream()
                            .map(one -> new Witnessed(one.name(), Cosignature.time(one)))
                            .toList(),
                    policyProblems(cosignatures));
        } catch (MalformedProofException | UntrustedNoteException untrusted) {
            return untrusted(untrusted.getMessage());
        }
    }

    private List<NoteSignature> cosignatures(SignedNote note) {
        List<VerifierKey> witnesses = policy.witnessKeys();
        boolean none = note.signatures().stream()
                .noneMatch(signature -> witnesses.stream().anyMatch(key -> key.made(signature)));
        return none ? List.of() : note.verifiedBy(witnesses);
    }

    private List<Finding> policyProblems(List<NoteSignature> cosignatures) {
        Set<VerifierKey> cosigners = policy.witnessKeys().stream()
                .filter(key -> cosignatures.stream().anyMatch(key::made))
                .collect(Collectors.toSet());
        if (policy.quorum().isMetBy(cosigners)) {
            return List.of();
        }
        return List.of(Finding.of(
                Kind.POLICY_NOT_MET,
                "",
                cosigners.stream().map(VerifierKey::name).sorted().toList().toString()));
    }

    private static Judged untrusted(String why) {
        return new Judged(
                Optional.empty(), List.of(), List.of(), List.of(Finding.of(Kind.CHECKPOINT_UNTRUSTED, "", why)));
    }

    /** Checkpoints that are known already, together with one that is verified now. */
    static List<KnownTree> trees(Checkpoint verified, List<Checkpoint> known) {
        List<KnownTree> trees = new ArrayList<>();
        trees.add(new KnownTree(verified, Kind.ROOT_DIFFERS));
        known.forEach(checkpoint -> trees.add(new KnownTree(checkpoint, Kind.KNOWN_DIFFERS)));
        return trees;
    }
}
