package org.progressledger.ledger.proof.witness;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignedNote;

/**
 * The body of a request to cosign (C2SP tlog-witness, add-checkpoint): from which size the tree has grown, the proof, and
 * the checkpoint.
 *
 * @param oldSize size of the tree that the witness is thought to have seen last, 0 if none
 * @param path consistency proof from that size, at most {@value #LONGEST_PROOF} hashes
 * @param note the new checkpoint, its text being one
 */
record AddCheckpoint(long oldSize, List<Hash> path, SignedNote note) {

    /** Most hashes of a consistency proof. */
    static final int LONGEST_PROOF = 63;

    /** Most bytes that are read as one request. */
    static final int MOST_BYTES = 256 * 1024;

    private static final Pattern OLD_SIZE = Pattern.compile("old (0|[1-9][0-9]{0,18})");

    AddCheckpoint {
        path = List.copyOf(path);
        if (path.size() > LONGEST_PROOF) {
            throw new MalformedProofException(
                    "A consistency proof has at most %d lines, not %d".formatted(LONGEST_PROOF, path.size()));
        }
    }

    /** @throws MalformedProofException if it is not such a body */
    static AddCheckpoint parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new MalformedProofException("A request of more than %d bytes is not read".formatted(MOST_BYTES));
        }
        String text = utf8(body);
        int endOfProof = text.indexOf("\n\n");
        if (endOfProof < 0) {
            throw new MalformedProofException("A request is an old size, proof lines, an empty line and a checkpoint");
        }
        List<String> lines = List.of(text.substring(0, endOfProof).split("\n", -1));
        SignedNote note = SignedNote.parse(text.substring(endOfProof + 2));
        Checkpoint.parse(note.text());
        return new AddCheckpoint(
                oldSize(lines.get(0)),
                lines.stream().skip(1).map(Hash::ofBase64).toList(),
                note);
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedProofException("The request is not UTF-8");
        }
    }

    private static long oldSize(String line) {
        Matcher size = OLD_SIZE.matcher(line);
        try {
            if (size.matches()) {
                return Long.parseLong(size.group(1));
            }
        } catch (NumberFormatException aboveTheLargest) {
            throw new MalformedProofException("The old size is above the largest number, 2^63 - 1");
        }
        throw new MalformedProofException("The first line of a request is the word old and a size");
    }

    Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    byte[] bytes() {
        StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
        Stream<String> proof = path.stream().map(Hash::base64);
        proof.forEach(line -> body.append(line).append('\n'));
        return body.append('\n').append(note.format()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
