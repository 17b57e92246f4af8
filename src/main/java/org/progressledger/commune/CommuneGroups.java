package org.progressledger.commune;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/** To which group of communes a commune belongs, a dated attribute of the unit. */
@FunctionalInterface
public interface CommuneGroups {

    /** Code of the group on that day, such as {@code 3}; empty if no decision says it. */
    Optional<String> groupOf(UnitId unit, LocalDate day);
}
