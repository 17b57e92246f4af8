package org.progressledger.benchmark;

import java.util.function.Supplier;

/**
 * One of the things measured against each other.
 *
 * @param name row of the table
 * @param open starts it on an empty store
 */
record Contender(String name, Supplier<Appending> open) {

    /** An open store that takes commits of one or many events. */
    interface Appending extends AutoCloseable {

        /** Appends one commit of {@code events} events to a stream of its own and returns when it is durable. */
        void commit(int events);

        @Override
        void close();
    }
}
