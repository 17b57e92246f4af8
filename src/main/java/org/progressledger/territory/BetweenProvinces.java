package org.progressledger.territory;

import java.util.List;

/** Holds what must hold between the provinces of a ledger. Every province asks it before it records anything. */
@FunctionalInterface
interface BetweenProvinces {

    /**
     * Checks what would happen in one province against all others, and has another province take over what this one hands
     * over, in the same commit.
     *
     * @param before the province as recorded
     * @param happened what its own rules allow
     * @throws TerritoryRefusedException if another province stands against it
     */
    void require(ProvinceTerritory before, List<TerritoryEvent> happened);
}
