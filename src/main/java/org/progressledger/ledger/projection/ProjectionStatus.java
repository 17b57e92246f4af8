package org.progressledger.ledger.projection;

import java.util.Optional;

/**
 * How a projection stands.
 *
 * @param ready whether the live generation has caught up with the ledger since this node started
 * @param live the generation that queries read
 * @param building the one that is to take its place
 */
public record ProjectionStatus(
        String projection, boolean ready, GenerationStatus live, Optional<GenerationStatus> building) {

    /** The generation whose progress matters now. */
    public GenerationStatus current() {
        return building.orElse(live);
    }
}
