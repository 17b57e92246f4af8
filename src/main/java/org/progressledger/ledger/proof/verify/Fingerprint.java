package org.progressledger.ledger.proof.verify;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A number for a text by which equal ones are found. With a seed that nobody knows, nobody can make two collide. */
final class Fingerprint {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The odd number nearest to 2^64 divided by the golden ratio. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Fingerprint() {}

    static long of(byte[] bytes, int start, int end, long seed) {
        long mixed = seed ^ (end - start) * GOLDEN;
        int place = start;
        for (; place + Long.BYTES <= end; place += Long.BYTES) {
            mixed = mix(mixed ^ (long) LONGS.get(bytes, place));
        }
        long rest = 0;
        for (; place < end; place++) {
            rest = rest << Byte.SIZE | bytes[place] & 0xFF;
        }
        return mix(mix(mixed ^ rest) + seed);
    }

    /** Stafford's thirteenth variant of the mixer of MurmurHash3: every bit decides about every other. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
