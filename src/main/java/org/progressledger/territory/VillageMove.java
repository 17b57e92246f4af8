package org.progressledger.territory;

import java.time.LocalDate;
import org.progressledger.shared.UnitId;

/**
 * A village was assigned to another unit.
 *
 * @param to the unit to which it belongs
 * @param since first day
 */
public record VillageMove(VillageId village, UnitId to, LocalDate since) {}
