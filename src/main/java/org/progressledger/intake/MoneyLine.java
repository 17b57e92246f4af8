package org.progressledger.intake;

import java.util.Optional;
import org.progressledger.fund.FundCommand.EntryCommand;
import org.progressledger.fund.ProjectCommand.DescribeProject;
import org.progressledger.fund.RefusalReason;

/** What a row about money says. */
sealed interface MoneyLine permits PlanLine, PaymentLine {

    /** The project that it describes besides; empty if it describes none. */
    Optional<DescribeProject> project();

    /** What it asks of the ledger, found in its books. */
    Finding find(MoneyRow row, MoneyBooks books);

    /** The column of the budget unit. */
    ListColumn holder();

    /** The column that a refusal is about. */
    ListColumn column(RefusalReason reason);

    /** A command, or the problem for which there is none. */
    sealed interface Finding {

        record Found(EntryCommand command) implements Finding {}

        record Lacking(RowProblem problem) implements Finding {}
    }
}
