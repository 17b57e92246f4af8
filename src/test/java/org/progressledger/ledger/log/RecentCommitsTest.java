package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.ledger.log.Events.STAMP;
import static org.progressledger.ledger.log.Events.commit;
import static org.progressledger.ledger.log.Events.event;
import static org.progressledger.ledger.log.Events.events;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentCommitsTest {

    private final RecentCommits recent = new RecentCommits(100);

    @Test
    void nothing_is_kept_before_somebody_asks() {
        recent.stored(commit(0, event("a", 0)));

        assertThat(recent.takeFrom(0, 10)).isEmpty();
    }

    @Test
    void commits_are_taken_once_and_in_the_order_of_their_positions() {
        recent.takeFrom(0, 10);
        Commit first = commit(0, events("a", 0, 2));
        Commit second = commit(2, event("b", 0));
        List.of(first, second).forEach(recent::stored);

        assertThat(recent.takeFrom(0, 1)).containsExactly(first);
        assertThat(recent.takeFrom(2, 10)).containsExactly(second);
        assertThat(recent.takeFrom(3, 10)).isEmpty();
    }

    @Test
    void what_follows_a_commit_of_another_process_is_kept_until_that_was_read() {
        recent.takeFrom(0, 10);
        Commit own = commit(5, event("a", 0));
        recent.stored(own);

        assertThat(recent.takeFrom(0, 10)).isEmpty();
        assertThat(recent.areBeyond(0)).isTrue();
        assertThat(recent.areBeyond(5)).isFalse();
        assertThat(recent.takeFrom(5, 10)).containsExactly(own);
    }

    @Test
    void what_was_read_otherwise_is_forgotten() {
        recent.takeFrom(0, 10);
        recent.stored(commit(0, events("a", 0, 3)));

        assertThat(recent.takeFrom(2, 10)).isEmpty();
        assertThat(recent.areBeyond(-1)).isFalse();
    }

    @Test
    void the_oldest_are_forgotten_when_there_are_too_many() {
        recent.takeFrom(0, 10);
        for (int position = 0; position < 10; position++) {
            recent.stored(commit(position, event("id" + position, "a", position, STAMP, "x".repeat(20))));
        }

        assertThat(recent.takeFrom(0, 10)).isEmpty();
        assertThat(recent.takeFrom(7, 10)).extracting(Commit::position).containsExactly(7L, 8L, 9L);
    }
}
