package org.progressledger.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.shared.UnitId;

/** What can be asked of the code map. The parameters are those of the events; a refusal is a
 * {@link ProgrammeRefusedException}. */
public sealed interface CodeCommand {

    String code();

    LocalDate effectiveOn();

    @TargetAggregateIdentifier
    default String stream() {
        return CodeEvent.STREAM;
    }

    /** Makes a budget unit known, or says something else of it from a day on. */
    record NameBudgetUnit(String code, String name, UnitId unit, LocalDate effectiveOn, Optional<LocalDate> endsOn)
            implements CodeCommand {}

    /** Lets a code stand for something. */
    record MapCode(CodeKind kind, String code, String means, LocalDate effectiveOn, Optional<LocalDate> endsOn)
            implements CodeCommand {}

    /** Lets a code stand for nothing after a day. */
    record DropCode(CodeKind kind, String code, LocalDate effectiveOn) implements CodeCommand {}
}
