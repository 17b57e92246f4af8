package org.progressledger.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes. */
public final class Hash {

    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws MalformedProofException if there are not exactly 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new MalformedProofException("A hash has 32 bytes, not %d".formatted(bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /** The hash that stands at a place among others. */
    static Hash at(byte[] hashes, int offset) {
        return new Hash(Arrays.copyOfRange(hashes, offset, offset + BYTES));
    }

    /** Takes the bytes that a digest has just made, without a copy. */
    static Hash digested(MessageDigest digest) {
        return new Hash(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaPlatformHasIt) {
            throw new IllegalStateException(everyJavaPlatformHasIt);
        }
    }

    public static Hash sha256(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** @throws MalformedProofException if the text is not the base 64 of 32 bytes */
    public static Hash ofBase64(String text) {
        return of(StrictText.base64(text, "A hash"));
    }

    /** @throws MalformedProofException if the text is not 64 hexadecimal digits */
    public static Hash ofHex(String text) {
        try {
            return of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException notHexadecimal) {
            throw new MalformedProofException("A hash has 64 hexadecimal digits: " + notHexadecimal.getMessage());
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    void writeTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    public String base64() {
        return StrictText.base64(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
