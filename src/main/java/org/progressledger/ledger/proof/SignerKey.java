package org.progressledger.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;

/** A private key with its name. Its text is a secret: {@link #toString()} shows the public key only. */
public final class SignerKey {

    private static final String START = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final PrivateKey key;

    private SignerKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    private static SignerKey of(String name, SignatureKind kind, byte[] seed) {
        return new SignerKey(VerifierKey.of(name, kind, Ed25519.publicKeyOf(seed)), Ed25519.privateKey(seed));
    }

    /** A key of a key store. */
    public static SignerKey of(String name, SignatureKind kind, PrivateKey privateKey, PublicKey publicKey) {
        return new SignerKey(VerifierKey.of(name, kind, publicKey), privateKey);
    }

    /** The text of a new key, which {@link #parse} reads; made of the platform's secure random bytes. */
    public static String generate(String name, SignatureKind kind) {
        byte[] seed = Ed25519.newSeed();
        byte[] typed = new byte[1 + seed.length];
        typed[0] = kind.type();
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return START + name + "+" + of(name, kind, seed).verifier.id() + "+" + StrictText.base64(typed);
    }

    /**
     * Reads a key such as {@code PRIVATE+KEY+name+id+base64}, the encoding of the Go packages for notes.
     *
     * @throws MalformedProofException if it is not one; the message does not repeat it
     */
    public static SignerKey parse(String text) {
        String[] parts = text.startsWith(START) ? text.substring(START.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new MalformedProofException(
                    "A signing key is PRIVATE+KEY, a name, an id and a key, joined by plus signs");
        }
        byte[] typed = StrictText.base64(parts[2], "The signing key of " + parts[0]);
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw new MalformedProofException("The signing key of %s has the wrong length".formatted(parts[0]));
        }
        SignerKey key = of(parts[0], SignatureKind.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.verifier.id().equals(parts[1])) {
            throw new MalformedProofException(
                    "The signing key of %s has another id than it says: it was copied badly".formatted(parts[0]));
        }
        return key;
    }

    /** The public key that verifies what this one signs. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs the text of a note. */
    public NoteSignature sign(String text) {
        requireKind(SignatureKind.NOTE);
        return signature(Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs the text of a checkpoint as a witness, with the time cut to the second. */
    public NoteSignature cosign(String text, Instant time) {
        requireKind(SignatureKind.COSIGNATURE);
        long seconds = time.getEpochSecond();
        return signature(Cosignature.timed(seconds, Ed25519.sign(key, Cosignature.message(text, seconds))));
    }

    private NoteSignature signature(byte[] signature) {
        return NoteSignature.of(verifier.name(), verifier.id(), signature);
    }

    private void requireKind(SignatureKind kind) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException("The key %s of kind %s does not make signatures of kind %s"
                    .formatted(verifier.name(), verifier.kind(), kind));
        }
    }

    @Override
    public String toString() {
        return "the private key of " + verifier;
    }
}
