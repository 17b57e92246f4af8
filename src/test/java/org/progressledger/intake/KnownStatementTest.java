package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.KeptEvent;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.intake.StatementEvent.StatementReceived;
import tools.jackson.databind.json.JsonMapper;

class KnownStatementTest {

    private static final ReviewListId LIST = new ReviewListId("ab".repeat(32));
    private static final KeptEvent RECEIVED = kept(4, new StatementReceived(LIST, "kb.csv", 2));
    private static final KeptEvent FIRST = kept(5, new RowsStated(LIST, 1, List.of(StatementRows.row(2))));
    private static final KeptEvent LAST = kept(9, new RowsStated(LIST, 2, List.of(StatementRows.row(3))));

    private static KeptEvent kept(long position, StatementEvent event) {
        return new KeptEvent(
                "event-" + position,
                position,
                Instant.EPOCH,
                Map.of(),
                event.getClass().getSimpleName(),
                JsonMapper.shared().writeValueAsString(event));
    }

    @Test
    void a_list_is_known_from_its_last_row_on() {
        assertThat(KnownStatement.of(List.of())).isEmpty();
        assertThat(KnownStatement.of(List.of(RECEIVED, FIRST))).isEmpty();
        assertThat(KnownStatement.of(List.of(RECEIVED, FIRST, LAST))).hasValueSatisfying(statement -> {
            assertThat(statement.knownFrom()).isEqualTo(9);
            assertThat(statement.rows())
                    .extracting(KnownStatement.StatedRow::position)
                    .containsExactly(5L, 9L);
        });
    }
}
