package org.progressledger.report.table;

import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A column, and what its cell says of those whom a row counts. */
record Measure(FormColumn column, Function<Counted, FormCell> cell) {

    static Measure count(String code, Label group, Label label, ToLongFunction<Counted> number) {
        return new Measure(
                FormColumn.count(code, group, label), counted -> FormCell.count(number.applyAsLong(counted)));
    }

    static Measure share(String code, Label group, Label label, Function<Counted, FormCell> share) {
        return new Measure(FormColumn.share(code, group, label), share);
    }
}
