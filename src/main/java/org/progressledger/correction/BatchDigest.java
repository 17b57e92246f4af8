package org.progressledger.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.shared.DecisionReference;

/**
 * What an approval names, so that what is applied is what was looked at: a chain of SHA-256 over the batch's identity,
 * reason and decision and over each entry in order. Every field goes in as its length in bytes, a colon and its text in
 * UTF-8; an empty one as the empty text.
 */
final class BatchDigest {

    private BatchDigest() {}

    /** 64 hexadecimal digits of a batch without entries. */
    static String of(CorrectionBatchId batch, String reason, DecisionReference decision) {
        return hash(batch.toString(), reason, decision.number(), decision.date().toString(), decision.issuer());
    }

    static String with(String digest, BatchEntry entry) {
        return hash(
                digest,
                entry.household().code(),
                entry.corrects(),
                entry.seen().name(),
                entry.seenFrom().toString(),
                entry.right().map(Enum::name).orElse(""),
                entry.otherDay().map(Object::toString).orElse(""));
    }

    private static String hash(String... fields) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String field : fields) {
                byte[] text = field.getBytes(StandardCharsets.UTF_8);
                sha256.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha256.update(text);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
