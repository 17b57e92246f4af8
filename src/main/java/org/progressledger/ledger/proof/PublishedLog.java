package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;

/** What the log shows to others: its checkpoint, tiles, entries and proofs. Safe for use by several threads. */
public final class PublishedLog {

    /** Name under which the last checkpoint is stored that witnesses have cosigned, with their signatures. */
    public static final String COSIGNED = "cosigned";

    /** Name under which the cosignatures of the last checkpoint are stored that a witness has seen, as they come in. */
    public static final String COSIGNATURES = "cosignatures";

    private final CommitLog log;
    private final ProofStore store;
    private final StoredTree tree;

    public PublishedLog(CommitLog log, ProofStore store) {
        this.log = log;
        this.store = store;
        this.tree = new StoredTree(store);
    }

    /** The last checkpoint that was signed, with the cosignatures it has by now; empty before the first. */
    public Optional<SignedNote> checkpoint() {
        return store.note(CheckpointSigner.NOTE).map(this::withCosignatures);
    }

    private SignedNote withCosignatures(SignedNote last) {
        SignedNote cosigned = last;
        Optional<SignedNote> collected =
                store.note(COSIGNATURES).filter(note -> note.text().equals(last.text()));
        for (NoteSignature signature : collected.map(SignedNote::signatures).orElse(List.of())) {
            cosigned = cosigned.with(signature);
        }
        return cosigned;
    }

    /** The newest checkpoint on which the configured quorum of witnesses agreed, with their cosignatures. */
    public Optional<SignedNote> cosigned() {
        return store.note(COSIGNED);
    }

    /** Events that the tree has; a proof can be asked for any tree up to this size. */
    public long size() {
        return store.tip().size();
    }

    /** @throws MissingTileException if the tree has no such tile */
    public Tile tile(TileAddress address) {
        return tree.tile(address);
    }

    /**
     * The entries under a tile of level 0, as a bundle.
     *
     * @throws MissingTileException if the tree has no such tile
     */
    public byte[] entries(TileAddress address) {
        if (address.leaves() > size()) {
            throw new MissingTileException(address);
        }
        long position = address.index() * TileAddress.FULL;
        List<byte[]> entries = new ArrayList<>(address.width());
        try (CommitCursor commits = log.read(position)) {
            while (entries.size() < address.width() && commits.hasNext()) {
                Commit commit = commits.next();
                int index = (int) (position + entries.size() - commit.position());
                while (entries.size() < address.width()
                        && index < commit.events().size()) {
                    entries.add(LeafEncoding.entry(Leaf.of(commit, index)));
                    index++;
                }
            }
        }
        return EntryBundle.encode(entries);
    }

    /** @throws IllegalArgumentException if the tree of that size has no such leaf */
    public InclusionProof inclusion(long position, long size) {
        return proofs(size).inclusion(position, size);
    }

    /**
     * Makes many proofs in a tree of this size: what is read of the tree for one is kept for the next. For one thread at a
     * time.
     *
     * @throws IllegalArgumentException if the tree has not grown to that size
     */
    public TreeProofs proofs(long size) {
        requireGrown(size);
        return tree.proofs(size);
    }

    /** @throws IllegalArgumentException if the older tree is the larger one, or the tree has not grown to the newer */
    public ConsistencyProof consistency(long oldSize, long newSize) {
        return proofs(newSize).consistency(oldSize, newSize);
    }

    /**
     * Root of the tree of the first {@code size} events.
     *
     * @throws IllegalArgumentException if the tree has not grown to that size
     */
    public Hash root(long size) {
        return proofs(size).root(size);
    }

    private void requireGrown(long size) {
        long grown = size();
        if (size < 0 || size > grown) {
            throw new IllegalArgumentException("The tree has %d leaves, not yet %d".formatted(grown, size));
        }
    }

    /** The proof file of an event, with a cosigned checkpoint if there is one that covers it; empty if none does. */
    public Optional<TlogProof> proof(long position) {
        return Stream.of(COSIGNED, CheckpointSigner.NOTE)
                .flatMap(name -> store.note(name).stream())
                .filter(note -> Checkpoint.parse(note.text()).size() > position)
                .findFirst()
                .map(note -> new TlogProof(
                        inclusion(position, Checkpoint.parse(note.text()).size()), note));
    }
}
