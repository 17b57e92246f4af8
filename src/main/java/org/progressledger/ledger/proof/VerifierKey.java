package org.progressledger.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/** A public key with its name, as it is handed to those who verify (C2SP signed-note, "verifier keys"). */
public final class VerifierKey {

    private final String name;
    private final SignatureKind kind;
    private final byte[] bytes;
    private final PublicKey key;
    private final String id;

    private VerifierKey(String name, SignatureKind kind, byte[] bytes) {
        NoteSignature.requireKeyName(name);
        this.name = name;
        this.kind = kind;
        this.bytes = bytes;
        this.key = Ed25519.publicKey(bytes);
        this.id = id(name, kind, bytes);
    }

    static VerifierKey of(String name, SignatureKind kind, PublicKey key) {
        return new VerifierKey(name, kind, Ed25519.bytes(key));
    }

    /**
     * Reads a key such as {@code example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k}.
     *
     * @throws MalformedProofException if it is not one, or not of a kind that this version verifies
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedProofException("A verifier key is a name, an id and a key, joined by plus signs");
        }
        byte[] typed = StrictText.base64(parts[2], "The verifier key of " + parts[0]);
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw new MalformedProofException("The verifier key of %s has %d bytes, not %d"
                    .formatted(parts[0], typed.length, 1 + Ed25519.KEY_BYTES));
        }
        VerifierKey key =
                new VerifierKey(parts[0], SignatureKind.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.id.equals(parts[1])) {
            throw new MalformedProofException("The verifier key of %s has the id %s, not %s: it was copied badly"
                    .formatted(parts[0], key.id, parts[1]));
        }
        return key;
    }

    private static String id(String name, SignatureKind kind, byte[] key) {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(kind.type());
        digest.update(key);
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }

    public String name() {
        return name;
    }

    /** 8 lower-case hexadecimal digits that tell keys of one name apart. */
    public String id() {
        return id;
    }

    public SignatureKind kind() {
        return kind;
    }

    /** Whether the key itself is the same, whatever the names: two names of one key are one signer. */
    public boolean isSameKeyAs(VerifierKey other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** Whether a signature claims to be of this key. */
    public boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId().equals(id);
    }

    /** Whether a signature that claims to be of this key is right for this text. */
    public boolean verifies(String text, NoteSignature signature) {
        return switch (kind) {
            case NOTE -> Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature.signature());
            case COSIGNATURE ->
                Cosignature.isOf(signature)
                        && Ed25519.verifies(
                                key,
                                Cosignature.message(text, Cosignature.seconds(signature)),
                                Cosignature.signatureAlone(signature));
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The key as text, to be given to others. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + bytes.length];
        typed[0] = kind.type();
        System.arraycopy(bytes, 0, typed, 1, bytes.length);
        return name + "+" + id + "+" + StrictText.base64(typed);
    }
}
