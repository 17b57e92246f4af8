package org.progressledger.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The codes by which the Treasury books the programmes' money. */
public interface CodeMap {

    /** The map as it was known when the ledger held that many events. */
    CodeMap knownAt(long position);

    /** All codes that ever stood for something, in the order of kind, code and first day. */
    List<MappedCode> codes();

    /** All budget units ever named, in the order of their codes, as named latest. */
    List<BudgetUnit> budgetUnits();

    /** The budget unit of this code on that day. */
    Optional<BudgetUnit> budgetUnit(String code, LocalDate day);

    /** What this code stands for on that day. */
    Optional<String> meaning(CodeKind kind, String code, LocalDate day);
}
