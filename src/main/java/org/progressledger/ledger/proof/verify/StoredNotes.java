package org.progressledger.ledger.proof.verify;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.StoredProofs;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/**
 * The checkpoints that lie in a store beside its events: they must be signed, and of the tree of those events.
 *
 * @param known those that the checkpoint in hand must continue; a larger one is for a newer checkpoint to judge
 * @param problems those that are none
 */
record StoredNotes(List<byte[]> known, List<Finding> problems) {

    private static final List<String> NAMES =
            List.of(CheckpointSigner.NOTE, PublishedLog.COSIGNATURES, PublishedLog.COSIGNED);

    /** @param size of the checkpoint in hand */
    static StoredNotes of(StoredProofs store, long size) {
        List<byte[]> known = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        for (String name : NAMES) {
            try {
                store.note(name)
                        .filter(note -> Checkpoint.parse(note.text()).size() <= size)
                        .map(SignedNote::bytes)
                        .ifPresent(known::add);
            } catch (MalformedProofException noNote) {
                problems.add(Finding.of(Kind.CHECKPOINT_UNTRUSTED, "", "%s: %s".formatted(name, noNote.getMessage())));
            }
        }
        return new StoredNotes(known, problems);
    }
}
