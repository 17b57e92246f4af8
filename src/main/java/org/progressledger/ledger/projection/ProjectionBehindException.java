package org.progressledger.ledger.projection;

import java.time.Duration;

/** The projection did not reach a position in the time that the caller would wait. */
public class ProjectionBehindException extends RuntimeException {

    private final String projection;
    private final long awaited;
    private final long reached;

    public ProjectionBehindException(String projection, long awaited, long reached, Duration waited) {
        super("The projection '%s' stands at position %d and did not reach %d within %d ms; ask again later"
                .formatted(projection, reached, awaited, waited.toMillis()));
        this.projection = projection;
        this.awaited = awaited;
        this.reached = reached;
    }

    public String projection() {
        return projection;
    }

    public long awaited() {
        return awaited;
    }

    public long reached() {
        return reached;
    }
}
