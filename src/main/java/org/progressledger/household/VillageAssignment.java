package org.progressledger.household;

import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/**
 * A decision says to which of its successors a village of a divided unit belongs.
 *
 * @param from unit that is recorded with the households of the village: the divided one, or one that all of it went into
 * @param village its name as it is recorded, however marks and capitals are set
 * @param to unit that took a part of the divided one
 */
public record VillageAssignment(UnitId from, String village, UnitId to, DecisionReference decision) {}
