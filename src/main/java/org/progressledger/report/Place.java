package org.progressledger.report;

import java.util.Optional;
import org.progressledger.shared.UnitId;

/**
 * Where a household counts on a day under the boundaries that a form asks for.
 *
 * @param unit unit under these boundaries; empty if nothing recorded says which part of a divided unit it lives in: then
 *     it is counted as unassigned, never left out
 * @param livedIn unit that was recorded, of whatever boundaries
 */
public record Place(Optional<UnitId> unit, UnitId livedIn) {}
