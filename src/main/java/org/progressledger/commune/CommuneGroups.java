package org.progressledger.commune;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Territory;

/** To which group of communes a commune belongs, a dated attribute of the unit. */
@FunctionalInterface
public interface CommuneGroups {

    /**
     * Code of the group on that day, such as {@code 3}; empty if no decision says it.
     *
     * @param known what is known of the units and their groups
     */
    Optional<String> groupOf(Territory known, UnitId unit, LocalDate day);
}
