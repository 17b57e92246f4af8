package org.progressledger.household;

import java.time.LocalDate;
import org.progressledger.ruleset.PovertyClass;

/**
 * A household that got out of poverty or near-poverty not long ago.
 *
 * @param from {@link PovertyClass#POOR} (hộ mới thoát nghèo) or {@link PovertyClass#NEAR_POOR} (mới thoát cận nghèo)
 * @param since day from which it was out
 * @param until last day on which it counts as newly escaped, unless it comes back before
 */
public record NewlyEscaped(PovertyClass from, LocalDate since, LocalDate until) {}
