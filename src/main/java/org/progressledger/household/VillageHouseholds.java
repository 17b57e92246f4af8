package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.shared.UnitId;

/** Which households live in a village, as far as the read model has come. */
@FunctionalInterface
public interface VillageHouseholds {

    /**
     * The households that are recorded there for a day, by everything recorded when it is asked, in the order of their
     * codes.
     *
     * @param village name, however marks and capitals are set
     * @throws org.progressledger.ledger.projection.ProjectionBehindException if the read model does not come that far in
     *     time
     */
    List<HouseholdId> livingIn(UnitId recorded, String village, LocalDate day);
}
