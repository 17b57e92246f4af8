package org.progressledger.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * The line of an event, as {@code docs/reference/storage-format.md} defines it: JSON in a fixed order with metadata and
 * payload as they are stored. An export is such lines; the UTF-8 bytes of one, without the newline, are the entry that the
 * tree hashes, unless there are more of them than an entry may have. Every leaf has one line and every line one leaf.
 */
public final class LeafEncoding {

    /** Of most; a longer one grows. */
    private static final int CHARACTERS_OF_A_START = 512;

    private static final String HEXADECIMAL = "0123456789abcdef";

    private LeafEncoding() {}

    /** The line without its newline. */
    public static String line(Leaf leaf) {
        LedgerEvent event = leaf.event();
        return start(leaf) + member("metadata", event.metadata()) + member("payload", event.payload()) + '}';
    }

    /**
     * The bytes that the tree hashes: those of the line, or, when there are more than {@value EntryBundle#LONGEST_ENTRY},
     * those of the line with the payload's SHA-256 in its place, and if it must be the metadata's as well.
     *
     * @throws MalformedProofException if even that is too long
     */
    public static byte[] entry(Leaf leaf) {
        LedgerEvent event = leaf.event();
        byte[] start = utf8(start(leaf));
        byte[] metadata = utf8(member("metadata", event.metadata()));
        byte[] payload = utf8(member("payload", event.payload()));
        if (bytes(start, metadata, payload) > EntryBundle.LONGEST_ENTRY) {
            payload = utf8(hashed("payload", event.payload()));
        }
        if (bytes(start, metadata, payload) > EntryBundle.LONGEST_ENTRY) {
            metadata = utf8(hashed("metadata", event.metadata()));
        }
        int bytes = bytes(start, metadata, payload);
        if (bytes > EntryBundle.LONGEST_ENTRY) {
            throw new MalformedProofException(
                    "The event at position %d takes more than %d bytes without metadata and payload: its names are too long for an entry"
                            .formatted(leaf.position(), EntryBundle.LONGEST_ENTRY));
        }
        byte[] entry = Arrays.copyOf(start, bytes);
        System.arraycopy(metadata, 0, entry, start.length, metadata.length);
        System.arraycopy(payload, 0, entry, start.length + metadata.length, payload.length);
        entry[bytes - 1] = '}';
        return entry;
    }

    /** Part by part: one character beyond Latin 1 makes the text that holds it take twice the room, and time. */
    private static byte[] utf8(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }

    private static int bytes(byte[] start, byte[] metadata, byte[] payload) {
        return start.length + metadata.length + payload.length + 1;
    }

    /**
     * The entry of which this is the line in an export.
     *
     * @throws MalformedProofException if the line is longer than an entry and not the line of an event
     */
    public static byte[] entryOfLine(byte[] line) {
        return line.length <= EntryBundle.LONGEST_ENTRY ? line.clone() : entry(decode(line));
    }

    private static String start(Leaf leaf) {
        LedgerEvent event = leaf.event();
        StringBuilder line = new StringBuilder(CHARACTERS_OF_A_START);
        line.append("{\"format\":").append(CommitLog.FORMAT);
        line.append(",\"position\":").append(leaf.position());
        line.append(",\"commit\":").append(leaf.commitPosition());
        line.append(",\"events\":").append(leaf.commitEvents());
        line.append(",\"commitId\":\"").append(leaf.commitId());
        LeafTime.append(line.append("\",\"recordedAt\":\""), leaf.recordedAt());
        quote(line.append("\",\"id\":"), event.id());
        quote(line.append(",\"stream\":"), event.stream());
        line.append(",\"sequence\":").append(event.sequence());
        quote(line.append(",\"aggregate\":"), event.aggregate());
        quote(line.append(",\"type\":"), event.type());
        quote(line.append(",\"revision\":"), event.revision());
        LeafTime.append(line.append(",\"at\":\""), event.at());
        return line.append('"').toString();
    }

    /** A text that is one object on one line stands as it is; any other, such as one of a damaged store, as a string. */
    private static String member(String name, String text) {
        return LineScanner.endOfObject(text, 0) == text.length()
                ? ",\"" + name + "\":" + text
                : quote(new StringBuilder(",\"" + name + "Text\":"), text).toString();
    }

    private static String hashed(String name, String text) {
        return ",\"%sSha256\":\"%s\""
                .formatted(
                        name, Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex());
    }

    private static StringBuilder quote(StringBuilder line, String text) {
        line.append('"');
        for (int place = 0; place < text.length(); place++) {
            char next = text.charAt(place);
            if (next == '"' || next == '\\') {
                line.append('\\').append(next);
            } else if (next < ' ') {
                line.append("\\u00").append(HEXADECIMAL.charAt(next >> 4)).append(HEXADECIMAL.charAt(next & 0xF));
            } else {
                line.append(next);
            }
        }
        return line.append('"');
    }

    /** @throws MalformedProofException if the bytes are not UTF-8, or not exactly the line of an event */
    public static Leaf decode(byte[] line) {
        try {
            return decode(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedProofException("The line is not UTF-8");
        }
    }

    /** @throws MalformedProofException if it is not exactly the line of an event */
    public static Leaf decode(String line) {
        LineScanner scanner = new LineScanner(line);
        scanner.expect("{\"format\":" + CommitLog.FORMAT);
        scanner.expect(",\"position\":");
        long position = scanner.number();
        scanner.expect(",\"commit\":");
        long commitPosition = scanner.number();
        scanner.expect(",\"events\":");
        long commitEvents = scanner.number();
        if (commitEvents > CommitLog.MAXIMUM_EVENTS) {
            throw scanner.malformed("a commit has more events than it can");
        }
        scanner.expect(",\"commitId\":");
        UUID commitId = uuid(scanner);
        scanner.expect(",\"recordedAt\":");
        Instant recordedAt = LeafTime.parse(scanner.string());
        LedgerEvent event = event(scanner);
        scanner.expect("}");
        scanner.expectEnd();
        return new Leaf(position, commitPosition, (int) commitEvents, commitId, recordedAt, event);
    }

    private static UUID uuid(LineScanner scanner) {
        String text = scanner.string();
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equals(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException noUuid) {
            throw scanner.malformed("a UUID is expected");
        }
        throw scanner.malformed("a UUID in lower-case letters is expected");
    }

    private static LedgerEvent event(LineScanner scanner) {
        scanner.expect(",\"id\":");
        String id = scanner.string();
        scanner.expect(",\"stream\":");
        String stream = scanner.string();
        scanner.expect(",\"sequence\":");
        long sequence = scanner.number();
        scanner.expect(",\"aggregate\":");
        String aggregate = scanner.string();
        scanner.expect(",\"type\":");
        String type = scanner.string();
        scanner.expect(",\"revision\":");
        String revision = scanner.string();
        scanner.expect(",\"at\":");
        Instant at = LeafTime.parse(scanner.string());
        String metadata = member(scanner, "metadata");
        String payload = member(scanner, "payload");
        return new LedgerEvent(id, stream, sequence, aggregate, type, revision, at, metadata, payload);
    }

    private static String member(LineScanner scanner, String name) {
        if (scanner.skip(",\"" + name + "\":")) {
            return scanner.object();
        }
        scanner.expect(",\"" + name + "Text\":");
        String text = scanner.string();
        if (LineScanner.endOfObject(text, 0) == text.length()) {
            throw scanner.malformed("the %s is an object and must not stand as a string".formatted(name));
        }
        return text;
    }
}
