package org.progressledger.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell of a list. */
sealed interface ListValue {

    ListValue EMPTY = new Text("");

    record Text(String text) implements ListValue {}

    record Amount(BigDecimal amount) implements ListValue {}

    record Day(LocalDate day) implements ListValue {}

    static ListValue of(String text) {
        return new Text(text);
    }

    static ListValue of(int amount) {
        return new Amount(BigDecimal.valueOf(amount));
    }

    static ListValue mark(boolean marked) {
        return marked ? new Text("x") : EMPTY;
    }
}
