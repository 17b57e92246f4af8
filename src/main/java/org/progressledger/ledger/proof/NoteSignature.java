package org.progressledger.ledger.proof;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * One signature line of a note (C2SP signed-note).
 *
 * @param name name of the key
 * @param base64 base 64 of the key's id, 4 bytes, and the signature
 */
public record NoteSignature(String name, String base64) {

    private static final String START = "— ";
    private static final int BYTES_OF_KEY_ID = 4;

    public NoteSignature {
        requireKeyName(name);
        if (StrictText.base64(base64, "The signature of " + name).length <= BYTES_OF_KEY_ID) {
            throw new MalformedProofException("The signature of %s is too short".formatted(name));
        }
    }

    static NoteSignature of(String name, String keyId, byte[] signature) {
        byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(keyId), BYTES_OF_KEY_ID + signature.length);
        System.arraycopy(signature, 0, bytes, BYTES_OF_KEY_ID, signature.length);
        return new NoteSignature(name, StrictText.base64(bytes));
    }

    /**
     * Reads one line.
     *
     * @param line without the newline
     */
    public static NoteSignature parse(String line) {
        int end = line.lastIndexOf(' ');
        if (!line.startsWith(START) || end < START.length()) {
            throw new MalformedProofException("A signature line is an em dash, a name and a signature");
        }
        return new NoteSignature(line.substring(START.length(), end), line.substring(end + 1));
    }

    /** Without the newline. */
    public String line() {
        return START + name + " " + base64;
    }

    /** The key's id as 8 lower-case hexadecimal digits. */
    public String keyId() {
        return HexFormat.of().formatHex(bytes(), 0, BYTES_OF_KEY_ID);
    }

    byte[] signature() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, BYTES_OF_KEY_ID, bytes.length);
    }

    private byte[] bytes() {
        return StrictText.base64(base64, "A signature");
    }

    static void requireKeyName(String name) {
        boolean unfit = name.codePoints()
                .anyMatch(character -> character == '+'
                        || character < ' '
                        || Character.isWhitespace(character)
                        || Character.isSpaceChar(character));
        if (name.isEmpty() || unfit) {
            throw new MalformedProofException(
                    "The name of a key is not empty and holds no space and no plus: use an address without its scheme, such as ledger.example/province");
        }
    }
}
