package org.progressledger.intake;

/**
 * Rows by what the ledger makes of them. Their sum is the number of rows.
 *
 * @param created households that the ledger did not know
 * @param changed households that it knew and about which the row says something more
 * @param unchanged rows that say nothing that is not recorded already
 * @param refused rows that are left out
 */
public record RowCounts(int created, int changed, int unchanged, int refused) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    public int total() {
        return created + changed + unchanged + refused;
    }

    public RowCounts plus(RowCounts more) {
        return new RowCounts(
                created + more.created, changed + more.changed, unchanged + more.unchanged, refused + more.refused);
    }

    RowCounts plus(RowEffect effect) {
        return switch (effect) {
            case CREATED -> new RowCounts(created + 1, changed, unchanged, refused);
            case CHANGED -> new RowCounts(created, changed + 1, unchanged, refused);
            case UNCHANGED -> new RowCounts(created, changed, unchanged + 1, refused);
            case REFUSED -> new RowCounts(created, changed, unchanged, refused + 1);
        };
    }
}
