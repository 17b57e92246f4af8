package org.progressledger.ledger.log;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;

/** An appender over a log in memory whose answers a test can change. */
abstract class AppenderFixture {

    final SimulatedCommitLog memory = new SimulatedCommitLog(new Random(0), 0);
    final CommitLog log = mock(CommitLog.class, delegatesTo(memory));
    final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end_the_threads() {
        threads.shutdownNow();
    }
}
