package org.progressledger.support;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** One message of the MongoDB wire protocol: a header of four integers, little end first, and a body. */
final class WireMessage {

    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;
    private static final int FIRST_SECTION = HEADER + Integer.BYTES;
    /** Behind the kind of the section, the length of its document and the type of the first field. */
    private static final int FIRST_NAME = FIRST_SECTION + 1 + Integer.BYTES + 1;

    private final ByteBuffer bytes;

    private WireMessage(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static WireMessage read(InputStream in) throws IOException {
        byte[] length = exactly(in, Integer.BYTES);
        int total = littleEnd(ByteBuffer.wrap(length)).getInt();
        byte[] rest = exactly(in, total - Integer.BYTES);
        return new WireMessage(
                littleEnd(ByteBuffer.allocate(total)).put(length).put(rest).flip());
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] read = in.readNBytes(count);
        if (read.length < count) {
            throw new EOFException("The connection ended inside a message");
        }
        return read;
    }

    private static ByteBuffer littleEnd(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A reply that holds one document. */
    static WireMessage reply(int responseTo, BsonDocument document) {
        ByteBuffer body = new RawBsonDocument(document, new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO();
        int total = FIRST_SECTION + 1 + body.remaining();
        ByteBuffer message = littleEnd(ByteBuffer.allocate(total));
        message.putInt(total).putInt(0).putInt(responseTo).putInt(OP_MSG);
        message.putInt(0).put((byte) 0).put(body).flip();
        return new WireMessage(message);
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes.array(), 0, bytes.limit());
        out.flush();
    }

    int requestId() {
        return bytes.getInt(4);
    }

    int responseTo() {
        return bytes.getInt(8);
    }

    /** The command, which is the name of the first field; empty for the older messages of a handshake. */
    String command() {
        if (bytes.getInt(12) != OP_MSG || bytes.get(FIRST_SECTION) != 0) {
            return "";
        }
        int end = FIRST_NAME;
        while (bytes.get(end) != 0) {
            end++;
        }
        return new String(bytes.array(), FIRST_NAME, end - FIRST_NAME, StandardCharsets.UTF_8);
    }
}
