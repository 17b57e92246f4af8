package org.progressledger.ledger.axon;

import java.time.Duration;

/**
 * Holds a reader at the end of the log until a commit arrives, the reader is closed or nothing came for a while.
 *
 * <p>The while is bounded because Axon's {@code EmbeddedEventStore} may be shut down between asking for a stream and
 * keeping it, and then nobody ever closes that stream.
 */
final class WaitForCommits implements CommitReader.AtTheEnd {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Tail tail;

    WaitForCommits(Tail tail) {
        this.tail = tail;
    }

    @Override
    public boolean waitFor(long position, CommitReader reader) {
        long began = System.nanoTime();
        try {
            while (!reader.isClosed() && System.nanoTime() - began < LONGEST.toNanos()) {
                switch (tail.step(position)) {
                    case GROWN -> {
                        return true;
                    }
                    case LEDGER_CLOSED -> {
                        return false;
                    }
                    case NOTHING_YET -> {}
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
