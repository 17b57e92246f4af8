package org.progressledger.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with the signatures of one or more keys (C2SP signed-note). Nothing in it is to be believed before
 * {@link #verifiedBy} has answered.
 *
 * @param text ends with a newline
 * @param signatures at least one, in the order of the note
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Most bytes that are read as one note. */
    public static final int MOST_BYTES = 1_000_000;

    /** Most signatures that are read of one note; the specification asks for 16 at least. */
    public static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        requireText(text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedProofException(
                    "A note has 1 to %d signatures, not %d".formatted(MOST_SIGNATURES, signatures.size()));
        }
    }

    private static void requireText(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedProofException("The text of a note ends with a newline");
        }
        if (text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new MalformedProofException("A note holds no control character but newlines");
        }
    }

    /** @throws MalformedProofException if the bytes are not UTF-8 or not a note, or too many */
    public static SignedNote parse(byte[] note) {
        if (note.length > MOST_BYTES) {
            throw new MalformedProofException("A note of more than %d bytes is not read".formatted(MOST_BYTES));
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedProofException("The note is not UTF-8");
        }
    }

    /** @throws MalformedProofException if it is not a note */
    public static SignedNote parse(String note) {
        int endOfText = note.lastIndexOf("\n\n");
        if (endOfText < 0 || !note.endsWith("\n")) {
            throw new MalformedProofException("A note is a text, an empty line and signature lines");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(endOfText + 2);
        int start = 0;
        while (start < lines.length()) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new MalformedProofException("A note has at most %d signatures".formatted(MOST_SIGNATURES));
            }
            int end = lines.indexOf('\n', start);
            signatures.add(NoteSignature.parse(lines.substring(start, end)));
            start = end + 1;
        }
        return new SignedNote(note.substring(0, endOfText + 1), signatures);
    }

    /** The note as it is stored and sent. */
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    public byte[] bytes() {
        return format().getBytes(StandardCharsets.UTF_8);
    }

    /** This note with another signature; one that it has already is not added twice. */
    public SignedNote with(NoteSignature signature) {
        if (signatures.contains(signature)) {
            return this;
        }
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * The signatures of known keys, all of them right. Those of unknown keys are passed over.
     *
     * @throws UntrustedNoteException if no known key signed, or a signature that names a known key is wrong
     */
    public List<NoteSignature> verifiedBy(Collection<VerifierKey> known) {
        List<NoteSignature> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.made(signature)) {
                    if (!key.verifies(text, signature)) {
                        throw new UntrustedNoteException(
                                "The signature of %s (key %s) is wrong".formatted(key.name(), key.id()));
                    }
                    verified.add(signature);
                }
            }
        }
        if (verified.isEmpty()) {
            throw new UntrustedNoteException("None of the known keys signed: %s"
                    .formatted(known.stream().map(VerifierKey::name).toList()));
        }
        return List.copyOf(verified);
    }
}
