package org.progressledger.territory;

import static org.progressledger.territory.TerritoryExamples.gives;
import static org.progressledger.territory.TerritoryExamples.plan;

import java.time.LocalDate;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;

/** The invented provinces 99, of three communes, and 98, of one, after something happened to the first commune. */
public final class ChangedLater {

    /** On which it happened. */
    public static final LocalDate DAY = TwoProvinces.DAY;

    public static final UnitId ONE = TerritoryExamples.ONE;
    public static final UnitId TWO = TerritoryExamples.TWO;
    public static final UnitId THREE = TerritoryExamples.THREE;

    /** In province 98. */
    public static final UnitId FOUR = TwoProvinces.FOUR;

    private ChangedLater() {}

    /** The first commune gave a part to the second; the drawing of that day is GEO-2027. */
    public static Territory given() {
        TwoProvinces ledger = TwoProvinces.drawn();
        ledger.record(new DecideReorganisation(
                TerritoryExamples.PROVINCE,
                plan(
                        "GEO-2027",
                        DAY,
                        new Stays("99901"),
                        gives("99901", "99902"),
                        new Stays("99902"),
                        new Stays("99903"))));
        return ledger.territory();
    }

    /** The first commune went into province 98. */
    public static Territory handedOver() {
        TwoProvinces ledger = TwoProvinces.drawn();
        ledger.record(TwoProvinces.handOver(ONE, DAY));
        return ledger.territory();
    }
}
