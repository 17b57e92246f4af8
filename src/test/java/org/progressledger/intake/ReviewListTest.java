package org.progressledger.intake;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.intake.ReviewListCommand.RecordRows;
import org.progressledger.intake.ReviewListCommand.StartApplying;
import org.progressledger.intake.ReviewListEvent.Applied;
import org.progressledger.intake.ReviewListEvent.ApplyStarted;
import org.progressledger.intake.ReviewListEvent.RowsApplied;
import org.progressledger.ledger.axon.LedgerCommands;

class ReviewListTest {

    private static final ReviewListId LIST = new ReviewListId("ab".repeat(32));
    private static final ApplyStarted STARTED = new ApplyStarted(LIST, "list.xlsx", 5);
    private static final RowCounts THREE = new RowCounts(2, 1, 0, 0);
    private static final RowCounts TWO = new RowCounts(0, 0, 1, 1);

    private AggregateTestFixture<ReviewList> list;

    @BeforeEach
    void prepare() {
        list = new AggregateTestFixture<>(ReviewList.class);
        list.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void applying_starts_once() {
        list.givenNoPriorActivity()
                .when(new StartApplying(LIST, "list.xlsx", 5))
                .expectEvents(STARTED);
        prepare();
        list.given(STARTED).when(new StartApplying(LIST, "list.xlsx", 5)).expectNoEvents();
    }

    @Test
    void rows_follow_one_another() {
        list.given(STARTED)
                .when(new RecordRows(LIST, 1, 3, THREE, List.of()))
                .expectEvents(new RowsApplied(LIST, 1, 3, THREE, List.of()));
    }

    @Test
    void the_last_rows_end_the_list_with_the_sum_of_all() {
        list.given(STARTED, new RowsApplied(LIST, 1, 3, THREE, List.of()))
                .when(new RecordRows(LIST, 4, 5, TWO, List.of()))
                .expectEvents(
                        new RowsApplied(LIST, 4, 5, TWO, List.of()), new Applied(LIST, new RowCounts(2, 1, 1, 1)));
    }

    @Test
    void rows_that_do_not_follow_are_refused() {
        list.given(STARTED, new RowsApplied(LIST, 1, 3, THREE, List.of()))
                .when(new RecordRows(LIST, 1, 3, THREE, List.of()))
                .expectException(RowsOutOfOrderException.class);
        prepare();
        list.given(STARTED)
                .when(new RecordRows(LIST, 4, 5, TWO, List.of()))
                .expectException(RowsOutOfOrderException.class);
    }
}
