package org.progressledger.report.table;

import java.util.Optional;

/**
 * A column, and what its cells say of those whom a row counts.
 *
 * @param part what is counted
 * @param whole of which it is shown as a share; empty for the number itself
 */
record Measure(FormColumn column, Counting part, Optional<Counting> whole) {

    static Measure count(String code, Label group, Label label, Counting counting) {
        return new Measure(FormColumn.count(code, group, label), counting, Optional.empty());
    }

    static Measure share(String code, Label group, Label label, Counting part, Counting whole) {
        return new Measure(FormColumn.share(code, group, label), part, Optional.of(whole));
    }

    FormCell cell(Counted row) {
        return whole.map(all -> FormCell.share(part.in(row), all.in(row)))
                .orElseGet(() -> FormCell.count(part.in(row)));
    }
}
