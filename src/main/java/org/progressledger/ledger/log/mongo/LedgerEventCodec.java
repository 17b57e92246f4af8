package org.progressledger.ledger.log.mongo;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.progressledger.ledger.log.LedgerEvent;

/** One event as a document; fields that it does not know are passed over. */
final class LedgerEventCodec implements Codec<LedgerEvent> {

    @Override
    public void encode(BsonWriter writer, LedgerEvent event, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("id", event.id());
        writer.writeString("stream", event.stream());
        writer.writeInt64("sequence", event.sequence());
        writer.writeString("aggregate", event.aggregate());
        writer.writeString("type", event.type());
        writer.writeString("revision", event.revision());
        writer.writeString("at", StampText.of(event.at()));
        writer.writeString("metadata", event.metadata());
        writer.writeString("payload", event.payload());
        writer.writeEndDocument();
    }

    @Override
    public LedgerEvent decode(BsonReader reader, DecoderContext context) {
        String id = "";
        String stream = "";
        long sequence = 0;
        String aggregate = "";
        String type = "";
        String revision = "";
        String at = "";
        String metadata = "";
        String payload = "";
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "id" -> id = reader.readString();
                case "stream" -> stream = reader.readString();
                case "sequence" -> sequence = reader.readInt64();
                case "aggregate" -> aggregate = reader.readString();
                case "type" -> type = reader.readString();
                case "revision" -> revision = reader.readString();
                case "at" -> at = reader.readString();
                case "metadata" -> metadata = reader.readString();
                case "payload" -> payload = reader.readString();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new LedgerEvent(id, stream, sequence, aggregate, type, revision, StampText.parse(at), metadata, payload);
    }

    @Override
    public Class<LedgerEvent> getEncoderClass() {
        return LedgerEvent.class;
    }
}
