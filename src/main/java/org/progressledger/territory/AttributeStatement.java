package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;

/**
 * What a decision says of a unit.
 *
 * @param value one of {@link UnitAttribute#allowed}; empty if it is so no longer
 * @param since first day on which it holds
 * @param decision the document that says so
 */
public record AttributeStatement(Optional<String> value, LocalDate since, DecisionReference decision) {}
