package org.progressledger.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/**
 * What can happen to the map of the codes by which the Treasury books. All of it stands in one stream, so that a code means
 * one thing on a day. What has landed never changes meaning.
 */
public sealed interface CodeEvent {

    /** Type of the aggregate. */
    String TYPE = "code-map";

    /** The one stream of the map. */
    String STREAM = "code-map:treasury";

    String code();

    LocalDate effectiveOn();

    /**
     * A budget unit is known from a day on; of the same code said again, the later word holds from its day.
     *
     * @param code mã ĐVQHNS
     * @param endsOn last day on which the Treasury books under it; empty while no end is known
     */
    record BudgetUnitNamed(String code, String name, UnitId unit, LocalDate effectiveOn, Optional<LocalDate> endsOn)
            implements CodeEvent {}

    /**
     * A code of the Treasury stands for something of this ledger from a day on.
     *
     * @param kind what the code says
     * @param code as the Treasury writes it
     * @param means key of a part of a programme, or name of a source or nature of money
     */
    record CodeMapped(CodeKind kind, String code, String means, LocalDate effectiveOn, Optional<LocalDate> endsOn)
            implements CodeEvent {}

    /**
     * A code of the Treasury stands for nothing any more.
     *
     * @param effectiveOn the last day on which it stood for something; one before its first day takes a mistake back
     */
    record CodeDropped(CodeKind kind, String code, LocalDate effectiveOn) implements CodeEvent {}
}
