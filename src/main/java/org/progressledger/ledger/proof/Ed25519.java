package org.progressledger.ledger.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the Java platform with keys of 32 bytes, as the specifications write them. */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    /** What DER puts before the 32 bytes (RFC 8410). */
    private static final byte[] BEFORE_PUBLIC_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] BEFORE_PRIVATE_KEY = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static PublicKey publicKey(byte[] key) {
        try {
            return keys().generatePublic(new X509EncodedKeySpec(joined(BEFORE_PUBLIC_KEY, key)));
        } catch (GeneralSecurityException refused) {
            throw new MalformedProofException("The 32 bytes are no Ed25519 public key: " + refused.getMessage());
        }
    }

    static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, BEFORE_PUBLIC_KEY.length, encoded.length);
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return keys().generatePrivate(new PKCS8EncodedKeySpec(joined(BEFORE_PRIVATE_KEY, seed)));
        } catch (GeneralSecurityException refused) {
            throw new MalformedProofException("The 32 bytes are no Ed25519 private key: " + refused.getMessage());
        }
    }

    static byte[] newSeed() {
        byte[] seed = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    /** The Java platform derives a public key only while it makes a pair, of the random bytes that it is given. */
    static PublicKey publicKeyOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(Byte.SIZE * KEY_BYTES - 1, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            KeyPair pair = generator.generateKeyPair();
            return pair.getPublic();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The signing key cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException noSignatureAtAll) {
            return false;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private static KeyFactory keys() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519");
    }

    private static byte[] joined(byte[] before, byte[] key) {
        byte[] both = Arrays.copyOf(before, before.length + key.length);
        System.arraycopy(key, 0, both, before.length, key.length);
        return both;
    }
}
