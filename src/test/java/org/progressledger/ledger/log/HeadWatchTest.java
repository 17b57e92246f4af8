package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadWatchTest {

    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong stored = new AtomicLong();
    private final HeadWatch watch = new HeadWatch(() -> {
        looks.incrementAndGet();
        return stored.get();
    });
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end_the_threads() {
        threads.shutdownNow();
    }

    @Test
    void the_store_is_not_asked_while_nobody_waits() {
        watch.reached(10);

        assertThat(looks).hasValue(0);
    }

    @Test
    void the_store_is_not_asked_for_what_is_known() throws InterruptedException {
        watch.reached(10);

        assertThat(watch.awaitBeyond(9, Duration.ofMinutes(1))).isTrue();
        assertThat(looks).hasValue(0);
    }

    @Test
    void one_look_serves_all_who_wait() throws Exception {
        List<Future<Boolean>> readers = new ArrayList<>();
        for (int reader = 0; reader < 20; reader++) {
            readers.add(threads.submit(() -> watch.awaitBeyond(0, Duration.ofMinutes(1))));
        }
        stored.set(1);

        for (Future<Boolean> reader : readers) {
            assertThat(reader.get()).isTrue();
        }
        // The looks that found nothing while the readers started, and the one that found the event.
        assertThat(looks.get()).isLessThan(20);
    }

    @Test
    void a_store_that_cannot_be_asked_is_reported_to_the_one_who_waits() {
        HeadWatch unreachable = new HeadWatch(() -> {
            throw new LedgerUnavailableException("simulated", null);
        });

        assertThatThrownBy(() -> unreachable.awaitBeyond(0, Duration.ofMinutes(1)))
                .isInstanceOf(LedgerUnavailableException.class);
    }
}
