package org.progressledger.territory;

/** Checks plans of reorganisation against the territory as recorded now, before anybody decides them. */
public final class Reorganisations {

    private final LiveTerritory territory;

    Reorganisations(LiveTerritory territory) {
        this.territory = territory;
    }

    /**
     * What is found in a plan, and what it would change.
     *
     * @throws TerritoryRefusedException if the ledger does not keep the province
     */
    public CheckedReorganisation check(String province, ReorganisationPlan plan) {
        ProvinceTerritory recorded = territory.recorded(province);
        if (!recorded.isOpened()) {
            throw new TerritoryRefusedException(TerritoryRefusal.PROVINCE_NOT_OPENED, province);
        }
        return ReorganisationCheck.check(recorded, plan);
    }
}
