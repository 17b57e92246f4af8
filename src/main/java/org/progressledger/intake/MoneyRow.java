package org.progressledger.intake;

import java.util.List;
import java.util.Optional;

/**
 * A row of a list about money, as far as it could be understood by itself.
 *
 * @param order {@link MoneyReading#order}
 * @param line what it says; empty if something in it is refused
 */
record MoneyRow(RowPlace place, String order, List<RowProblem> problems, Optional<MoneyLine> line) {

    MoneyRow {
        problems = List.copyOf(problems);
    }

    RowProblem problem(ListColumn column, ProblemCode code, Object... arguments) {
        return place.problem(column, code, language -> arguments);
    }
}
