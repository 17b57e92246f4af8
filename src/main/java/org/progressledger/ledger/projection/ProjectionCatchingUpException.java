package org.progressledger.ledger.projection;

/** The projection has not caught up with the ledger since this node started, so its answers would miss events. */
public class ProjectionCatchingUpException extends RuntimeException {

    private final int percentage;

    /** @param percentage how much of the ledger is folded, from 0 to 100 */
    public ProjectionCatchingUpException(String projection, int percentage) {
        super("The projection '%s' has folded %d %% of the ledger since the start; ask again later"
                .formatted(projection, percentage));
        this.percentage = percentage;
    }

    /** How much of the ledger is folded, from 0 to 100. */
    public int percentage() {
        return percentage;
    }
}
