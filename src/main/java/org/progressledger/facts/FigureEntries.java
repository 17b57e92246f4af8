package org.progressledger.facts;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Amount per event of a page, packed: for each entry, in order, how far its offset lies behind that of the entry before
 * and its amount in zigzag, both as variable-length integers of seven bits a byte (as in Protocol Buffers).
 */
public final class FigureEntries {

    /** No entry. */
    public static final FigureEntries NONE = new FigureEntries(new byte[0], -1, 0);

    private final byte[] packed;
    private final int lastOffset;
    private final long total;

    private FigureEntries(byte[] packed, int lastOffset, long total) {
        this.packed = packed;
        this.lastOffset = lastOffset;
        this.total = total;
    }

    /** Reads the packed form. */
    public static FigureEntries unpack(byte[] packed) {
        int offset = -1;
        long total = 0;
        for (PackedReader reader = new PackedReader(packed); reader.hasNext(); ) {
            offset += (int) reader.next();
            total += reader.nextSigned();
        }
        return new FigureEntries(packed.clone(), offset, total);
    }

    public byte[] packed() {
        return packed.clone();
    }

    /** Sum of all amounts. */
    public long total() {
        return total;
    }

    /** Sum of the amounts at offsets below this one. */
    public long totalBefore(int offset) {
        return amounts().headMap(offset, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Amount per offset. */
    public NavigableMap<Integer, Long> amounts() {
        NavigableMap<Integer, Long> amounts = new TreeMap<>();
        int offset = -1;
        for (PackedReader reader = new PackedReader(packed); reader.hasNext(); ) {
            offset += (int) reader.next();
            amounts.put(offset, reader.nextSigned());
        }
        return amounts;
    }

    /** With this entry, in the place of one at the same offset. */
    public FigureEntries with(int offset, long amount) {
        if (offset > lastOffset) {
            return append(offset, amount);
        }
        NavigableMap<Integer, Long> amounts = amounts();
        amounts.put(offset, amount);
        ByteArrayOutputStream output = new ByteArrayOutputStream(packed.length + 20);
        int before = -1;
        for (Map.Entry<Integer, Long> entry : amounts.entrySet()) {
            write(output, entry.getKey() - before);
            write(output, zigzag(entry.getValue()));
            before = entry.getKey();
        }
        return unpack(output.toByteArray());
    }

    private FigureEntries append(int offset, long amount) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream(20);
        write(entry, offset - lastOffset);
        write(entry, zigzag(amount));
        byte[] extended = Arrays.copyOf(packed, packed.length + entry.size());
        System.arraycopy(entry.toByteArray(), 0, extended, packed.length, entry.size());
        return new FigureEntries(extended, offset, Math.addExact(total, amount));
    }

    private static long zigzag(long amount) {
        return (amount << 1) ^ (amount >> 63);
    }

    private static void write(ByteArrayOutputStream output, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            output.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        output.write((int) rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureEntries entries && Arrays.equals(packed, entries.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    private static final class PackedReader {

        private final byte[] bytes;
        private int index;

        PackedReader(byte[] bytes) {
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
