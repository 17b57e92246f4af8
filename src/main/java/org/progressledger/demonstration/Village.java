package org.progressledger.demonstration;

import java.time.LocalDate;
import org.progressledger.territory.AdministrativeUnit;

/**
 * An invented village.
 *
 * @param name such as {@code Nà Lạn}
 * @param former unit until 30 June 2025
 * @param current unit since; for a commune that was split, the one that this village went into
 */
record Village(String name, AdministrativeUnit former, AdministrativeUnit current) {

    AdministrativeUnit unitOn(LocalDate day) {
        return former.validity().covers(day) ? former : current;
    }
}
