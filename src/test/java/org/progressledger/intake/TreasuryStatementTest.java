package org.progressledger.intake;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.intake.StatementCommand.ReceiveStatement;
import org.progressledger.intake.StatementCommand.StateRows;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.intake.StatementEvent.StatementReceived;
import org.progressledger.ledger.axon.LedgerCommands;

class TreasuryStatementTest {

    private static final ReviewListId LIST = new ReviewListId("ab".repeat(32));
    private static final StatementReceived RECEIVED = new StatementReceived(LIST, "kb.csv", 3);
    private static final List<StatementRow> ROWS = List.of(StatementRows.row(2), StatementRows.row(3));

    private AggregateTestFixture<TreasuryStatement> statement;

    @BeforeEach
    void prepare() {
        statement = new AggregateTestFixture<>(TreasuryStatement.class);
        statement.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void a_list_is_received_once() {
        statement
                .givenNoPriorActivity()
                .when(new ReceiveStatement(LIST, "kb.csv", 3))
                .expectEvents(RECEIVED)
                .expectResultMessagePayload(0);
        prepare();
        statement
                .given(RECEIVED, new RowsStated(LIST, 1, ROWS))
                .when(new ReceiveStatement(LIST, "other-name.csv", 3))
                .expectNoEvents()
                .expectResultMessagePayload(2);
    }

    @Test
    void rows_follow_one_another_without_a_gap() {
        statement
                .given(RECEIVED)
                .when(new StateRows(LIST, 1, ROWS))
                .expectEvents(new RowsStated(LIST, 1, ROWS))
                .expectResultMessagePayload(2);
        prepare();
        statement
                .given(RECEIVED, new RowsStated(LIST, 1, ROWS))
                .when(new StateRows(LIST, 1, ROWS))
                .expectException(RowsOutOfOrderException.class);
        prepare();
        statement.given(RECEIVED).when(new StateRows(LIST, 2, ROWS)).expectException(RowsOutOfOrderException.class);
    }
}
