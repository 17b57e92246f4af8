package org.progressledger.intake;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a list of the Treasury while it is received. */
sealed interface StatementCommand {

    ReviewListId list();

    /** The stream that it goes to. */
    @TargetAggregateIdentifier
    default Object stream() {
        return new StatementId(list());
    }

    /** Asked again, it changes nothing. */
    record ReceiveStatement(ReviewListId list, String fileName, int rows) implements StatementCommand {}

    /** The rows must follow the last ones stated without a gap. */
    record StateRows(ReviewListId list, int from, List<StatementRow> rows) implements StatementCommand {}
}
