package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/**
 * A decision says that a village belongs to another unit.
 *
 * @param from unit that is recorded with the households of the village: the one that it leaves, or one that all of it went
 *     into
 * @param village its name as it is recorded, however marks and capitals are set
 * @param to unit to which it belongs from then on
 * @param effectiveOn first day; empty for the day on which {@code to} took a part of the other
 */
public record VillageAssignment(
        UnitId from, String village, UnitId to, Optional<LocalDate> effectiveOn, DecisionReference decision) {}
