package org.progressledger.ledger.proof.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.MalformedProofException;

/**
 * The fields of an entry before metadata and payload, found by going over its bytes once, without making an object of any.
 * For one entry after the other, because there are millions.
 */
final class EntryHead {

    private static final byte[] FORMAT = ascii("{\"format\":" + CommitLog.FORMAT + ",\"position\":");
    private static final byte[] COMMIT = ascii(",\"commit\":");
    private static final byte[] EVENTS = ascii(",\"events\":");
    private static final byte[] COMMIT_ID = ascii(",\"commitId\":\"");
    private static final byte[] RECORDED_AT = ascii(",\"recordedAt\":\"");
    private static final byte[] ID = ascii(",\"id\":\"");
    private static final byte[] STREAM = ascii(",\"stream\":\"");
    private static final byte[] SEQUENCE = ascii(",\"sequence\":");
    private static final byte[] AGGREGATE = ascii(",\"aggregate\":\"");
    private static final byte[] TYPE = ascii(",\"type\":\"");
    private static final byte[] REVISION = ascii(",\"revision\":\"");
    private static final byte[] AT = ascii(",\"at\":\"");
    private static final byte[] METADATA = ascii(",\"metadata");
    private static final byte[] OBJECT = ascii("\":{");
    private static final byte[] TEXT = ascii("Text\":\"");
    private static final byte[] HASH = ascii("Sha256\":\"");
    private static final byte[] PAYLOAD_HASH = ascii(",\"payloadSha256\":\"");
    private static final int HEXADECIMAL_HASH = 64;
    private static final int MOST_DIGITS = 18;

    private byte[] bytes = new byte[0];
    private int place;
    private int end;

    long position;
    long commitPosition;
    long commitEvents;
    long sequence;
    final Text commitId = new Text();
    final Text recordedAt = new Text();
    final Text id = new Text();
    final Text stream = new Text();
    private final Text passedOver = new Text();

    /** Bytes of a string between its quotes, as they stand in the entry. */
    static final class Text {

        private byte[] bytes = new byte[0];
        private int start;
        private int end;

        boolean equalTo(byte[] other, int length) {
            return end - start == length && Arrays.equals(bytes, start, end, other, 0, length);
        }

        int compareTo(byte[] other, int length) {
            return Arrays.compare(bytes, start, end, other, 0, length);
        }

        int length() {
            return end - start;
        }

        int copyTo(byte[] target) {
            System.arraycopy(bytes, start, target, 0, end - start);
            return end - start;
        }

        long fingerprint(long seed) {
            return Fingerprint.of(bytes, start, end, seed);
        }

        @Override
        public String toString() {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
    }

    /** @throws MalformedProofException naming the field that is not as it should be */
    void read(byte[] source, int offset, int length) {
        bytes = source;
        place = offset;
        end = offset + length;
        expect(FORMAT, "format");
        position = number("position");
        expect(COMMIT, "commit");
        commitPosition = number("commit");
        expect(EVENTS, "events");
        commitEvents = number("events");
        string(COMMIT_ID, commitId, "commitId");
        string(RECORDED_AT, recordedAt, "recordedAt");
        string(ID, id, "id");
        string(STREAM, stream, "stream");
        expect(SEQUENCE, "sequence");
        sequence = number("sequence");
        string(AGGREGATE, passedOver, "aggregate");
        string(TYPE, passedOver, "type");
        string(REVISION, passedOver, "revision");
        string(AT, passedOver, "at");
        expect(METADATA, "metadata");
        if (!skip(OBJECT) && !skip(TEXT) && !skip(HASH)) {
            throw new FieldException("metadata");
        }
        if (bytes[end - 1] != '}') {
            throw new FieldException("payload");
        }
    }

    /** Whether the payload's hash stands where the payload should. */
    boolean hasPayloadHash() {
        int start = end - 2 - HEXADECIMAL_HASH - PAYLOAD_HASH.length;
        return start >= place
                && Arrays.equals(bytes, start, start + PAYLOAD_HASH.length, PAYLOAD_HASH, 0, PAYLOAD_HASH.length)
                && bytes[end - 2] == '"';
    }

    /** The entry is malformed at a field. */
    static final class FieldException extends MalformedProofException {

        private final String field;

        FieldException(String field) {
            super("The field %s is not as the format has it".formatted(field));
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    private void expect(byte[] text, String field) {
        if (!skip(text)) {
            throw new FieldException(field);
        }
    }

    private boolean skip(byte[] text) {
        int after = place + text.length;
        boolean next = after <= end && Arrays.equals(bytes, place, after, text, 0, text.length);
        if (next) {
            place = after;
        }
        return next;
    }

    private long number(String field) {
        int start = place;
        long number = 0;
        while (place < end && bytes[place] >= '0' && bytes[place] <= '9') {
            number = number * 10 + bytes[place++] - '0';
        }
        int digits = place - start;
        if (digits == 0 || digits > MOST_DIGITS || digits > 1 && bytes[start] == '0') {
            throw new FieldException(field);
        }
        return number;
    }

    private void string(byte[] before, Text text, String field) {
        expect(before, field);
        text.bytes = bytes;
        text.start = place;
        while (place < end && bytes[place] != '"') {
            place += bytes[place] == '\\' ? 2 : 1;
        }
        if (place >= end) {
            throw new FieldException(field);
        }
        text.end = place++;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
