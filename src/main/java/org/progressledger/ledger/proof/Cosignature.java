package org.progressledger.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A witness's statement that, at a time, a checkpoint was the largest consistent one it had seen of a log (C2SP
 * tlog-cosignature, Ed25519): before the signature stand 8 bytes of the time in seconds.
 */
public final class Cosignature {

    private static final int BYTES_OF_TIME = Long.BYTES;

    private Cosignature() {}

    /** When the witness signed, by its own clock, to the second. Verify the signature first. */
    public static Instant time(NoteSignature signature) {
        return Instant.ofEpochSecond(seconds(signature));
    }

    static boolean isOf(NoteSignature signature) {
        return signature.signature().length == BYTES_OF_TIME + Ed25519.SIGNATURE_BYTES && seconds(signature) >= 0;
    }

    static long seconds(NoteSignature signature) {
        return ByteBuffer.wrap(signature.signature()).getLong();
    }

    static byte[] signatureAlone(NoteSignature signature) {
        byte[] timed = signature.signature();
        return Arrays.copyOfRange(timed, BYTES_OF_TIME, timed.length);
    }

    static byte[] message(String text, long seconds) {
        return "cosignature/v1\ntime %d\n%s".formatted(seconds, text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] timed(long seconds, byte[] signature) {
        return ByteBuffer.allocate(BYTES_OF_TIME + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }
}
