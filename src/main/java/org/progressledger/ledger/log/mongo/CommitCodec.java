package org.progressledger.ledger.log.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * One commit as a document. Written by hand because a replay is bound by decoding, and with the standard representation
 * of a UUID whatever the client was set to.
 */
final class CommitCodec implements Codec<Commit> {

    private static final UUID NONE = new UUID(0, 0);

    private final LedgerEventCodec eventCodec = new LedgerEventCodec();

    @Override
    public void encode(BsonWriter writer, Commit commit, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeInt64("_id", commit.position());
        writer.writeInt32("format", CommitLog.FORMAT);
        writer.writeBinaryData("commitId", new BsonBinary(commit.commitId(), UuidRepresentation.STANDARD));
        writer.writeDateTime("recordedAt", commit.recordedAt().toEpochMilli());
        writer.writeStartArray("events");
        for (LedgerEvent event : commit.events()) {
            eventCodec.encode(writer, event, context);
        }
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    @Override
    public Commit decode(BsonReader reader, DecoderContext context) {
        long position = -1;
        int format = 0;
        UUID commitId = NONE;
        Instant recordedAt = Instant.EPOCH;
        List<LedgerEvent> events = List.of();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> position = reader.readInt64();
                case "format" -> format = reader.readInt32();
                case "commitId" -> commitId = reader.readBinaryData().asUuid(UuidRepresentation.STANDARD);
                case "recordedAt" -> recordedAt = Instant.ofEpochMilli(reader.readDateTime());
                case "events" -> events = events(reader, context);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        if (format != CommitLog.FORMAT) {
            throw new IllegalStateException(
                    "The commit at position %d is stored in format %d, and this version reads format %d: start the version that wrote it"
                            .formatted(position, format, CommitLog.FORMAT));
        }
        return new Commit(position, commitId, recordedAt, events);
    }

    private List<LedgerEvent> events(BsonReader reader, DecoderContext context) {
        List<LedgerEvent> events = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            events.add(eventCodec.decode(reader, context));
        }
        reader.readEndArray();
        return events;
    }

    @Override
    public Class<Commit> getEncoderClass() {
        return Commit.class;
    }
}
