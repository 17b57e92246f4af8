package org.progressledger.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The leaves under a tile of level 0, each after its length as two bytes, the higher first (C2SP tlog-tiles).
 */
public final class EntryBundle {

    /** Most bytes of one entry: what two bytes can count. */
    public static final int LONGEST_ENTRY = 65_535;

    private EntryBundle() {}

    /** @throws MalformedProofException if an entry is longer than {@value #LONGEST_ENTRY} bytes */
    public static byte[] encode(List<byte[]> entries) {
        int bytes = 0;
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new MalformedProofException(
                        "An entry of %d bytes is longer than %d".formatted(entry.length, LONGEST_ENTRY));
            }
            bytes += 2 + entry.length;
        }
        byte[] bundle = new byte[bytes];
        int place = 0;
        for (byte[] entry : entries) {
            bundle[place] = (byte) (entry.length >> 8);
            bundle[place + 1] = (byte) entry.length;
            System.arraycopy(entry, 0, bundle, place + 2, entry.length);
            place += 2 + entry.length;
        }
        return bundle;
    }

    /** @throws MalformedProofException if it ends within an entry, or holds another number of them */
    public static List<byte[]> decode(byte[] bundle, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        int place = 0;
        while (place < bundle.length) {
            if (bundle.length - place < 2) {
                throw endsWithin(entries.size());
            }
            int length = (bundle[place] & 0xFF) << 8 | bundle[place + 1] & 0xFF;
            int end = place + 2 + length;
            if (end > bundle.length) {
                throw endsWithin(entries.size());
            }
            entries.add(Arrays.copyOfRange(bundle, place + 2, end));
            place = end;
        }
        if (entries.size() != width) {
            throw new MalformedProofException(
                    "A bundle of %d entries was asked for, and it has %d".formatted(width, entries.size()));
        }
        return entries;
    }

    private static MalformedProofException endsWithin(int entry) {
        return new MalformedProofException("The bundle ends within its entry %d".formatted(entry));
    }
}
