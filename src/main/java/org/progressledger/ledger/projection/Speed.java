package org.progressledger.ledger.projection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast a position moves, over the last samples. */
final class Speed {

    private static final int SAMPLES = 40;

    private record Sample(long nanos, long position) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    void sample(long nanos, long position) {
        samples.addLast(new Sample(nanos, position));
        if (samples.size() > SAMPLES) {
            samples.removeFirst();
        }
    }

    double perSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        return (last.position() - first.position()) * 1e9 / Math.max(1, last.nanos() - first.nanos());
    }

    /** Time for so many more. */
    Optional<Duration> timeFor(long more) {
        double speed = perSecond();
        if (more == 0) {
            return Optional.of(Duration.ZERO);
        }
        return speed <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) (more * 1_000 / speed)));
    }
}
