package org.progressledger.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;

/**
 * What can happen to the structure of the programmes. All of it stands in one stream, so that what holds between a part and
 * its parent is checked when either changes. What has landed never changes meaning.
 */
public sealed interface ProgrammeEvent {

    /** Type of the aggregate. */
    String TYPE = "programme";

    /** The one stream of the structure. */
    String STREAM = "programme:structure";

    ItemKey key();

    LocalDate effectiveOn();

    DecisionReference decision();

    /**
     * A programme or a part of one was established.
     *
     * @param name in Vietnamese
     * @param number as printed; empty for a programme
     * @param source decision, and article where it is known
     * @param unverified whether nobody has checked the wording against the source yet
     * @param effectiveOn first day on which money may be planned for it
     * @param endsOn last such day; empty for that of the part above, or while no end is known
     */
    record ItemEstablished(
            ItemKey key,
            String name,
            Optional<String> number,
            RuleSetOwner owner,
            String source,
            boolean unverified,
            LocalDate effectiveOn,
            Optional<LocalDate> endsOn,
            DecisionReference decision)
            implements ProgrammeEvent {}

    /** It has another name or number from a day on. */
    record ItemRenamed(
            ItemKey key, String name, Optional<String> number, LocalDate effectiveOn, DecisionReference decision)
            implements ProgrammeEvent {}

    /**
     * Money is planned for it, and for the parts below it, for the last time on a day.
     *
     * @param effectiveOn the last day
     */
    record ItemEnded(ItemKey key, LocalDate effectiveOn, DecisionReference decision) implements ProgrammeEvent {}
}
