package org.progressledger.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;

/** What can be asked of the structure of the programmes. A refusal is a {@link ProgrammeRefusedException}. */
public sealed interface ProgrammeCommand {

    ItemKey key();

    /** Who asks: a national part is changed by the nation, a province's by the province. */
    RuleSetOwner owner();

    LocalDate effectiveOn();

    DecisionReference decision();

    @TargetAggregateIdentifier
    default String stream() {
        return ProgrammeEvent.STREAM;
    }

    /** Establishes a programme or a part of one. The parameters are those of the event. */
    record EstablishItem(
            ItemKey key,
            String name,
            Optional<String> number,
            RuleSetOwner owner,
            String source,
            boolean unverified,
            LocalDate effectiveOn,
            Optional<LocalDate> endsOn,
            DecisionReference decision)
            implements ProgrammeCommand {}

    /** Gives another name or number from a day on. */
    record RenameItem(
            ItemKey key,
            String name,
            Optional<String> number,
            RuleSetOwner owner,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ProgrammeCommand {}

    /**
     * Says when money is planned for it for the last time; a later word takes the place of an earlier one.
     *
     * @param effectiveOn the last day
     */
    record EndItem(ItemKey key, RuleSetOwner owner, LocalDate effectiveOn, DecisionReference decision)
            implements ProgrammeCommand {}
}
