package org.progressledger.ledger.axon;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives UUIDs of version 7 (RFC 9562, section 5.7), each greater than the one before it in this process. The 12 bits after
 * the milliseconds are a counter that starts at random in its lower half every millisecond and carries into the
 * milliseconds when it is full (section 6.2, method 1); a clock that goes back does not turn the order round. Found by
 * Axon through {@link java.util.ServiceLoader}.
 */
public final class TimeOrderedIdentifierFactory extends IdentifierFactory {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_MASK = (1 << COUNTER_BITS) - 1;
    private static final int COUNTER_START_BOUND = 1 << (COUNTER_BITS - 1);
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_RFC_9562 = 0x8000_0000_0000_0000L;

    private final LongSupplier milliseconds;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    public TimeOrderedIdentifierFactory() {
        this(System::currentTimeMillis);
    }

    TimeOrderedIdentifierFactory(LongSupplier milliseconds) {
        this.milliseconds = milliseconds;
    }

    @Override
    public String generateIdentifier() {
        long fresh = milliseconds.getAsLong() << COUNTER_BITS | random.nextInt(COUNTER_START_BOUND);
        long timeAndCounter = last.updateAndGet(previous -> Math.max(previous + 1, fresh));
        long time = timeAndCounter >>> COUNTER_BITS;
        long counter = timeAndCounter & COUNTER_MASK;
        long tail = random.nextLong() >>> 2 | VARIANT_RFC_9562;
        return new UUID(time << 16 | VERSION_7 | counter, tail).toString();
    }
}
