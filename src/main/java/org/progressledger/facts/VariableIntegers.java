package org.progressledger.facts;

import java.io.ByteArrayOutputStream;

/** Integers in seven bits a byte, signed ones in zigzag, as in Protocol Buffers. */
final class VariableIntegers {

    private VariableIntegers() {}

    static final class Writer {

        private final ByteArrayOutputStream output = new ByteArrayOutputStream();

        void write(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                output.write((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            output.write((int) rest);
        }

        void writeSigned(long value) {
            write((value << 1) ^ (value >> 63));
        }

        byte[] bytes() {
            return output.toByteArray();
        }
    }

    static final class Reader {

        private final byte[] bytes;
        private int index;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasNext() {
            return index < bytes.length;
        }

        long next() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes[index++];
                value |= (long) (part & 0x7F) << shift;
                if (part >= 0) {
                    return value;
                }
            }
        }

        long nextSigned() {
            long value = next();
            return (value >>> 1) ^ -(value & 1);
        }
    }
}
