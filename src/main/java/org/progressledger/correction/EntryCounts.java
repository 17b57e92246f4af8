package org.progressledger.correction;

/**
 * Entries by what became of them.
 *
 * @param corrected entries whose household was corrected
 * @param refused entries that the household refused
 */
public record EntryCounts(int corrected, int refused) {

    public static final EntryCounts NONE = new EntryCounts(0, 0);

    public int total() {
        return corrected + refused;
    }

    EntryCounts plus(EntryCounts more) {
        return new EntryCounts(corrected + more.corrected, refused + more.refused);
    }
}
