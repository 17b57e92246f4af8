package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A file that proves without any server that an entry is in a log (C2SP tlog-proof): {@code .tlog-proof}.
 *
 * @param extra base 64 of further data, not covered by any signature; this ledger writes none
 * @param index of the entry in the log, from 0
 * @param path inclusion path from the leaf's sibling up
 * @param checkpoint the log's checkpoint with whatever cosignatures it has
 */
public record TlogProof(Optional<String> extra, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
        extra.ifPresent(data -> StrictText.base64(data, "The extra data of the proof"));
        if (path.size() > LONGEST_PATH) {
            throw new MalformedProofException("The path of a proof has at most %d hashes".formatted(LONGEST_PATH));
        }
    }

    public TlogProof(InclusionProof inclusion, SignedNote checkpoint) {
        this(Optional.empty(), inclusion.index(), inclusion.path(), checkpoint);
    }

    /** @throws MalformedProofException if it is not such a file */
    public static TlogProof parse(String text) {
        int endOfProof = text.indexOf("\n\n");
        if (endOfProof < 0) {
            throw new MalformedProofException("A proof is lines, an empty line and a checkpoint");
        }
        List<String> lines =
                new ArrayList<>(List.of(text.substring(0, endOfProof).split("\n", -1)));
        if (!lines.remove(0).equals(FIRST_LINE)) {
            throw new MalformedProofException("A proof begins with the line " + FIRST_LINE);
        }
        Optional<String> extra = Optional.empty();
        if (!lines.isEmpty() && lines.get(0).startsWith(EXTRA)) {
            extra = Optional.of(lines.remove(0).substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(INDEX)) {
            throw new MalformedProofException("A proof names the index of its entry");
        }
        long index = StrictText.decimal(lines.remove(0).substring(INDEX.length()), "The index of the proof");
        List<Hash> path = lines.stream().map(Hash::ofBase64).toList();
        return new TlogProof(extra, index, path, SignedNote.parse(text.substring(endOfProof + 2)));
    }

    public String format() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        extra.ifPresent(data -> text.append(EXTRA).append(data).append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.format()).toString();
    }

    /**
     * The checkpoint, once all of it has been verified: that a known key of the log signed it, and that the entry is in
     * its tree. Which cosignatures are wanted is for the caller to ask of {@code checkpoint().verifiedBy(witnesses)}.
     *
     * @param entry the bytes of the leaf
     * @param origin the log that is trusted
     * @throws UntrustedNoteException if the checkpoint is of another log or not signed by it, or does not hold the entry
     */
    public Checkpoint verified(byte[] entry, String origin, Collection<VerifierKey> keysOfLog) {
        checkpoint.verifiedBy(keysOfLog);
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        if (!signed.origin().equals(origin)) {
            throw new UntrustedNoteException(
                    "The checkpoint is of the log %s, not of %s".formatted(signed.origin(), origin));
        }
        InclusionProof inclusion = new InclusionProof(index, signed.size(), path);
        if (!inclusion.verifies(new TreeHasher().leaf(entry), signed.root())) {
            throw new UntrustedNoteException(
                    "The entry is not the one at index %d of the log %s".formatted(index, origin));
        }
        return signed;
    }
}
