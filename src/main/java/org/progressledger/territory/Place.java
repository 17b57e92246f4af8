package org.progressledger.territory;

import java.util.Optional;
import org.progressledger.shared.UnitId;

/**
 * Where a household counts on a day under a drawing of the map.
 *
 * @param unit unit of the drawing; empty if nothing recorded says in which one it lives: then it is counted as unassigned,
 *     never left out
 * @param livedIn unit that was recorded, of whatever boundaries
 */
public record Place(Optional<UnitId> unit, UnitId livedIn) {}
