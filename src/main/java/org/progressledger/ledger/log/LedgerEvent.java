package org.progressledger.ledger.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One event as it is stored. Payload and metadata are the exact JSON text that was serialised.
 *
 * @param id event identifier, unique in the log; time-ordered (UUID version 7, RFC 9562) when this system made it
 * @param stream aggregate identifier; with {@code sequence} unique in the log
 * @param sequence number of the event in its stream, from 0
 * @param aggregate aggregate type, for example {@code household}
 * @param type stable logical name such as {@code household.StatusRecognised}, never a Java class name
 * @param revision revision of the payload's shape; the empty text when there is none
 * @param at instant of the event itself, cut to the millisecond
 * @param metadata JSON text
 * @param payload JSON text
 */
public record LedgerEvent(
        String id,
        String stream,
        long sequence,
        String aggregate,
        String type,
        String revision,
        Instant at,
        String metadata,
        String payload) {

    /** Room that one stored event takes beside its texts: field names, lengths, sequence and stamp. */
    private static final int BYTES_BESIDE_TEXTS = 192;

    private static final int MOST_BYTES_OF_CHARACTER = 3;

    public LedgerEvent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws UnstorableEventException if a name is too long, or a text has no UTF-8 */
    void requireStorable() {
        requireName("id", id);
        requireName("stream", stream);
        requireName("aggregate", aggregate);
        requireName("type", type);
        requireName("revision", revision);
        requireText("metadata", metadata);
        requireText("payload", payload);
    }

    private static void requireName(String name, String text) {
        requireText(name, text);
        int bytes = text.length() * MOST_BYTES_OF_CHARACTER <= CommitLog.MAXIMUM_NAME_BYTES
                ? 0
                : text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > CommitLog.MAXIMUM_NAME_BYTES) {
            throw UnstorableEventException.tooLong(name, bytes);
        }
    }

    /** Half of a surrogate pair would be stored as another character, and come back as that. */
    private static void requireText(String name, String text) {
        for (int place = 0; place < text.length(); place++) {
            if (Character.isSurrogate(text.charAt(place))) {
                int pair = text.codePointAt(place);
                if (!Character.isSupplementaryCodePoint(pair)) {
                    throw UnstorableEventException.noText(name);
                }
                place++;
            }
        }
    }

    /** Bytes that the event takes at most when stored. */
    long bytes() {
        long bytes = BYTES_BESIDE_TEXTS;
        for (String text : new String[] {id, stream, aggregate, type, revision, metadata, payload}) {
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }
}
