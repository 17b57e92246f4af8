package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;

/** What can be recorded about the help for a household. */
public sealed interface HelpCommand extends HouseholdCommand {

    record Praise(HouseholdId household, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements HelpCommand {}
}
