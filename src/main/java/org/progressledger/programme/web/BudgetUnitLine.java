package org.progressledger.programme.web;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/**
 * A budget unit as it stands on a day.
 *
 * @param label the administrative unit as it stands in a sentence
 */
record BudgetUnitLine(String code, String name, UnitId unit, String label, LocalDate from, Optional<LocalDate> to) {}
