package org.progressledger.ledger.log.mongo;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.UuidRepresentation;
import org.bson.codecs.Decoder;
import org.bson.codecs.DecoderContext;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.DamagedCommitException;
import org.progressledger.ledger.log.LedgerEvent;

/** Reads a commit and takes nothing that {@link CommitCodec} would not have written: no other field, type or order. */
final class StrictCommitDecoder implements Decoder<Commit> {

    private static final long UNKNOWN = -1;

    @Override
    public Commit decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        expect(reader, UNKNOWN, "_id", BsonType.INT64);
        long position = reader.readInt64();
        expect(reader, position, "format", BsonType.INT32);
        int format = reader.readInt32();
        if (format != CommitLog.FORMAT) {
            throw new DamagedCommitException(position, "format", Integer.toString(format));
        }
        expect(reader, position, "commitId", BsonType.BINARY);
        UUID commitId = uuid(position, reader.readBinaryData());
        expect(reader, position, "recordedAt", BsonType.DATE_TIME);
        Instant recordedAt = Instant.ofEpochMilli(reader.readDateTime());
        expect(reader, position, "events", BsonType.ARRAY);
        List<LedgerEvent> events = events(reader, position);
        expectEnd(reader, position);
        if (events.isEmpty() || events.size() > CommitLog.MAXIMUM_EVENTS) {
            throw new DamagedCommitException(position, "events", events.size() + " events");
        }
        return new Commit(position, commitId, recordedAt, events);
    }

    private static UUID uuid(long position, BsonBinary binary) {
        if (binary.getType() != BsonBinarySubType.UUID_STANDARD.getValue() || binary.getData().length != 16) {
            throw new DamagedCommitException(position, "commitId", "no UUID of the standard representation");
        }
        return binary.asUuid(UuidRepresentation.STANDARD);
    }

    private static List<LedgerEvent> events(BsonReader reader, long first) {
        List<LedgerEvent> events = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            long position = first + events.size();
            if (reader.getCurrentBsonType() != BsonType.DOCUMENT) {
                throw new DamagedCommitException(position, "events", "no document");
            }
            events.add(event(reader, position));
        }
        reader.readEndArray();
        return events;
    }

    private static LedgerEvent event(BsonReader reader, long position) {
        reader.readStartDocument();
        String id = text(reader, position, "id");
        String stream = text(reader, position, "stream");
        expect(reader, position, "sequence", BsonType.INT64);
        long sequence = reader.readInt64();
        String aggregate = text(reader, position, "aggregate");
        String type = text(reader, position, "type");
        String revision = text(reader, position, "revision");
        Instant at = stamp(position, text(reader, position, "at"));
        String metadata = text(reader, position, "metadata");
        String payload = text(reader, position, "payload");
        expectEnd(reader, position);
        return new LedgerEvent(id, stream, sequence, aggregate, type, revision, at, metadata, payload);
    }

    private static String text(BsonReader reader, long position, String field) {
        expect(reader, position, field, BsonType.STRING);
        return reader.readString();
    }

    private static Instant stamp(long position, String text) {
        try {
            Instant at = StampText.parse(text);
            if (StampText.of(at).equals(text)) {
                return at;
            }
        } catch (DateTimeException | IllegalArgumentException noStamp) {
            throw new DamagedCommitException(position, "at", "no instant");
        }
        throw new DamagedCommitException(position, "at", "not written as the ledger writes it");
    }

    private static void expect(BsonReader reader, long position, String field, BsonType type) {
        BsonType found = reader.readBsonType();
        if (found == BsonType.END_OF_DOCUMENT) {
            throw new DamagedCommitException(position, field, "missing");
        }
        String name = reader.readName();
        if (!name.equals(field)) {
            throw new DamagedCommitException(position, field, "the field %s stands in its place".formatted(name));
        }
        if (found != type) {
            throw new DamagedCommitException(position, field, "of type " + found);
        }
    }

    private static void expectEnd(BsonReader reader, long position) {
        if (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            throw new DamagedCommitException(position, reader.readName(), "a field that the ledger does not write");
        }
        reader.readEndDocument();
    }
}
