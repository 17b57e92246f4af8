package org.progressledger.ledger.proof.witness;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.NoteSignature;
import org.progressledger.ledger.proof.NoteStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.VerifierKey;

/**
 * The cosignatures that have come in, kept durably: those of the newest checkpoint that a witness has cosigned, and, once
 * they satisfy the policy, the checkpoint with them. Several processes may keep them in one store.
 */
final class Cosignatures {

    private final NoteStore notes;
    private final TrustPolicy policy;

    Cosignatures(NoteStore notes, TrustPolicy policy) {
        this.notes = notes;
        this.policy = policy;
    }

    /** @param cosignature verified already */
    void add(SignedNote checkpoint, NoteSignature cosignature) {
        merge(PublishedLog.COSIGNATURES, checkpoint, List.of(cosignature))
                .filter(this::satisfiesPolicy)
                .ifPresent(note -> merge(PublishedLog.COSIGNED, note, note.signatures()));
    }

    private boolean satisfiesPolicy(SignedNote note) {
        Set<VerifierKey> cosigners = policy.witnessKeys().stream()
                .filter(key -> note.signatures().stream().anyMatch(key::made))
                .collect(Collectors.toSet());
        return policy.quorum().isMetBy(cosigners);
    }

    /** Empty if a newer checkpoint stands there already: then these come too late. */
    private Optional<SignedNote> merge(String name, SignedNote checkpoint, List<NoteSignature> signatures) {
        while (true) {
            Optional<SignedNote> seen = notes.note(name);
            if (seen.isPresent() && size(seen.get()) > size(checkpoint)) {
                return Optional.empty();
            }
            SignedNote next =
                    seen.filter(note -> note.text().equals(checkpoint.text())).orElse(checkpoint);
            for (NoteSignature signature : signatures) {
                next = withLatest(next, signature);
            }
            if (notes.replace(name, seen, next)) {
                return Optional.of(next);
            }
        }
    }

    /** One signature of each key: a later one of a witness stands for the earlier. */
    private static SignedNote withLatest(SignedNote note, NoteSignature signature) {
        List<NoteSignature> others = note.signatures().stream()
                .filter(other ->
                        !(other.name().equals(signature.name()) && other.keyId().equals(signature.keyId())))
                .toList();
        return others.isEmpty()
                ? new SignedNote(note.text(), List.of(signature))
                : new SignedNote(note.text(), others).with(signature);
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }
}
