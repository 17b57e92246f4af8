package org.progressledger.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/**
 * What can happen to the map of the codes by which the Treasury books; stream {@code code-map:<province>}. What has landed
 * never changes meaning.
 */
public sealed interface CodeEvent {

    /** Code of the province that keeps the map, two digits. */
    String province();

    LocalDate effectiveOn();

    /**
     * A budget unit is known from a day on; of the same code said again, the later word holds from its day.
     *
     * @param code mã ĐVQHNS
     */
    record BudgetUnitNamed(
            String province, String code, String name, UnitId unit, LocalDate effectiveOn, Optional<LocalDate> endsOn)
            implements CodeEvent {}

    /**
     * A code of the Treasury stands for something of this ledger from a day on.
     *
     * @param kind what the code says
     * @param code as the Treasury writes it
     * @param means key of a part of a programme, or name of a source or nature of money
     */
    record CodeMapped(
            String province,
            CodeKind kind,
            String code,
            String means,
            LocalDate effectiveOn,
            Optional<LocalDate> endsOn)
            implements CodeEvent {}

    /** A code of the Treasury stands for nothing any more after a day. */
    record CodeDropped(String province, CodeKind kind, String code, LocalDate effectiveOn) implements CodeEvent {}
}
