package org.progressledger.ledger.proof.verify;

import java.security.SecureRandom;
import java.util.Optional;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/** That each id occurs once, and that each stream counts 0, 1, 2, …; answered when all events have been seen. */
final class Repeats implements AutoCloseable {

    private final long seed = new SecureRandom().nextLong();
    private final NumberParts ids = new NumberParts();
    private final NumberParts sequences = new NumberParts();

    private long firstBad = Long.MAX_VALUE;
    private Optional<Finding> finding = Optional.empty();

    void take(EntryHead head) {
        ids.add(head.id.fingerprint(seed), head.id.fingerprint(~seed), head.position);
        sequences.add(head.stream.fingerprint(seed), head.sequence, head.position);
    }

    /** The first event that breaks either rule. */
    Optional<Finding> first() {
        ids.forEachPart(this::lookForRepeatedIds);
        sequences.forEachPart(this::lookForBrokenSequences);
        return finding;
    }

    private void found(long position, Kind kind, String field, String expected, String found) {
        if (position < firstBad) {
            firstBad = position;
            finding = Optional.of(Finding.at(position, kind, field, expected, found));
        }
    }

    private void lookForRepeatedIds(long[] rows) {
        int[] table = table(rows.length);
        for (int row = 0; row < rows.length; row += NumberParts.ROW) {
            int slot = slot(rows[row + 1], table.length);
            while (table[slot] != 0) {
                int other = table[slot] - 1;
                if (rows[other] == rows[row] && rows[other + 1] == rows[row + 1]) {
                    found(rows[row + 2], Kind.ID_REPEATED, "id", "", Long.toString(rows[other + 2]));
                    return;
                }
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = row + 1;
        }
    }

    private void lookForBrokenSequences(long[] rows) {
        int[] table = table(rows.length);
        for (int row = 0; row < rows.length; row += NumberParts.ROW) {
            int slot = slot(rows[row], table.length);
            while (table[slot] != 0 && rows[table[slot] - 1] != rows[row]) {
                slot = slot + 1 & table.length - 1;
            }
            long expected = table[slot] == 0 ? 0 : rows[table[slot]] + 1;
            if (rows[row + 1] != expected) {
                found(
                        rows[row + 2],
                        Kind.SEQUENCE_BROKEN,
                        "sequence",
                        Long.toString(expected),
                        Long.toString(rows[row + 1]));
                return;
            }
            table[slot] = row + 1;
        }
    }

    private static int[] table(int numbers) {
        int rows = numbers / NumberParts.ROW;
        return new int[Math.max(2, Integer.highestOneBit(Math.max(1, rows)) * 4)];
    }

    /** The highest bits of a key are those of its part: others tell its rows apart. */
    private static int slot(long key, int size) {
        return (int) (key ^ key >>> 29) & size - 1;
    }

    @Override
    public void close() {
        ids.close();
        sequences.close();
    }
}
