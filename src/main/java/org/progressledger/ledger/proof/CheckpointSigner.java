package org.progressledger.ledger.proof;

import java.util.List;
import java.util.Optional;

/**
 * Signs checkpoints of the tree, each a continuation of the one before it, whichever process signed that: the checkpoint
 * is kept durably, in the place of the very one that it continues, before anybody sees it.
 */
public final class CheckpointSigner {

    /** Name under which the last signed checkpoint is stored. */
    public static final String NOTE = "checkpoint";

    private final ProofStore store;
    private final String origin;
    private final List<SignerKey> keys;

    /**
     * @param origin which log this is, such as {@code ledger.example/province}
     * @param keys all of them sign; while a key is changed both the old and the new one do
     */
    public CheckpointSigner(ProofStore store, String origin, List<SignerKey> keys) {
        this.store = store;
        this.origin = origin;
        this.keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A checkpoint is signed with one key at least");
        }
    }

    /** The last checkpoint that was signed, by whichever process. */
    public Optional<SignedNote> last() {
        return store.note(NOTE);
    }

    /**
     * Signs the tree as it is stored, unless the last checkpoint says all there is to say or another process was faster.
     *
     * @return the new checkpoint; empty if none was signed
     * @throws InconsistentTreeException if the tree is no continuation of the last checkpoint, or the log has another origin
     */
    public Optional<SignedNote> sign() {
        Optional<SignedNote> seen = last();
        TreeTip tip = store.tip();
        if (seen.isPresent() && !isNews(seen.get(), tip)) {
            return Optional.empty();
        }
        String text = new Checkpoint(origin, tip.size(), tip.root()).text();
        SignedNote next =
                new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
        return store.replace(NOTE, seen, next) ? Optional.of(next) : Optional.empty();
    }

    private boolean isNews(SignedNote seen, TreeTip tip) {
        Checkpoint signed = Checkpoint.parse(seen.text());
        if (!signed.origin().equals(origin)) {
            throw new IllegalStateException(
                    "The last checkpoint is of the log %s, and this one is called %s: a log keeps its origin for ever"
                            .formatted(signed.origin(), origin));
        }
        if (signed.size() > tip.size()) {
            throw new InconsistentTreeException(signed, tip.size());
        }
        Hash now = new StoredTree(store).proofs(signed.size()).root(signed.size());
        if (!now.equals(signed.root())) {
            throw new InconsistentTreeException(signed, now);
        }
        return signed.size() < tip.size() || !keysOf(seen).containsAll(keysOf(keys));
    }

    private static List<String> keysOf(SignedNote note) {
        return note.signatures().stream().map(NoteSignature::keyId).toList();
    }

    private static List<String> keysOf(List<SignerKey> keys) {
        return keys.stream().map(key -> key.verifier().id()).toList();
    }
}
