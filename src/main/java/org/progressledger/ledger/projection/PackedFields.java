package org.progressledger.ledger.projection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;

/**
 * Fields of a read model by which nothing is looked for, as one field: BSON compressed by zlib (RFC 1950). A store that
 * keeps its documents as objects needs a tenth of the memory for them.
 */
public final class PackedFields {

    private static final DocumentCodec CODEC = new DocumentCodec();

    private PackedFields() {}

    public static Binary pack(Document fields) {
        try (BasicOutputBuffer plain = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(plain)) {
            CODEC.encode(writer, fields, EncoderContext.builder().build());
            return new Binary(compressed(plain));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Fields are packed in memory", impossible);
        }
    }

    private static byte[] compressed(BasicOutputBuffer plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.size() / 2);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater)) {
            plain.pipe(stream);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** @throws UncheckedIOException if these are no packed fields */
    public static Document unpack(Binary packed) {
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(packed.getData()));
                BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(stream.readAllBytes()))) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        } catch (IOException failure) {
            throw new UncheckedIOException("The packed fields of a read model cannot be read", failure);
        }
    }
}
