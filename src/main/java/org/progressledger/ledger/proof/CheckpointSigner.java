package org.progressledger.ledger.proof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

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
    private final Duration apart;
    private final LongSupplier nanoseconds;
    private String standing = "";
    private long standsSince;

    /** One that signs whenever there is something new. */
    public CheckpointSigner(ProofStore store, String origin, List<SignerKey> keys) {
        this(store, origin, keys, Duration.ZERO, System::nanoTime);
    }

    /**
     * @param origin which log this is, such as {@code ledger.example/province}
     * @param keys all of them sign; while a key is changed both the old and the new one do
     * @param apart how long a checkpoint is seen to stand before the next one takes its place
     * @param nanoseconds a clock that only goes forward
     */
    public CheckpointSigner(
            ProofStore store, String origin, List<SignerKey> keys, Duration apart, LongSupplier nanoseconds) {
        this.store = store;
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.apart = apart;
        this.nanoseconds = nanoseconds;
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A checkpoint is signed with one key at least");
        }
    }

    /** The last checkpoint that was signed, by whichever process. */
    public Optional<SignedNote> last() {
        return store.note(NOTE);
    }

    /**
     * Signs the tree as it is stored, unless the last checkpoint says all there is to say, has not stood long enough, or
     * another process was faster. Not for several threads.
     *
     * @return the new checkpoint; empty if none was signed
     * @throws InconsistentTreeException if the tree is no continuation of the last checkpoint, or the log has another origin
     */
    public Optional<SignedNote> sign() {
        Optional<SignedNote> seen = last();
        seen.ifPresent(this::watch);
        TreeTip tip = store.tip();
        Optional<SignedNote> next = seen.isPresent() ? continuing(seen.get(), tip) : Optional.of(signed(tip));
        if (next.isEmpty() || !store.replace(NOTE, seen, next.get())) {
            return Optional.empty();
        }
        next.ifPresent(this::watch);
        return next;
    }

    /** Begins to count when a checkpoint is first seen: whoever signed it did so before (decision 0274). */
    private void watch(SignedNote checkpoint) {
        if (!checkpoint.text().equals(standing)) {
            standing = checkpoint.text();
            standsSince = nanoseconds.getAsLong();
        }
    }

    private Optional<SignedNote> continuing(SignedNote seen, TreeTip tip) {
        if (requireContinued(seen, tip).size() == tip.size()) {
            return Optional.of(withAllKeys(seen)).filter(more -> !more.equals(seen));
        }
        return nanoseconds.getAsLong() - standsSince < apart.toNanos() ? Optional.empty() : Optional.of(signed(tip));
    }

    private Checkpoint requireContinued(SignedNote seen, TreeTip tip) {
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
        return signed;
    }

    private SignedNote signed(TreeTip tip) {
        String text = new Checkpoint(origin, tip.size(), tip.root()).text();
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /** Each key signs a checkpoint once; signatures of other nodes' keys on it stay. */
    private SignedNote withAllKeys(SignedNote note) {
        SignedNote signed = note;
        for (SignerKey key : keys) {
            String keyId = key.verifier().id();
            if (signed.signatures().stream().map(NoteSignature::keyId).noneMatch(keyId::equals)) {
                signed = signed.with(key.sign(note.text()));
            }
        }
        return signed;
    }
}
