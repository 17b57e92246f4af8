package org.progressledger.ledger.projection;

import java.time.Duration;

/** How far the live generations have come. */
public interface ProjectionPositions {

    /** Position of the last event that the live generation has written; -1 before the first. */
    long position(String projection);

    /**
     * Lets pass once the projection has caught up with what the ledger held when this node started.
     *
     * @throws ProjectionCatchingUpException until then
     * @throws UnknownProjectionException if there is no projection of this name
     */
    void requireCaughtUp(String projection);

    /**
     * Lets pass if no event before a position is parked as a dead letter.
     *
     * @param knownAt the first position that does not matter
     * @throws EventsLackingException if one is
     * @throws UnknownProjectionException if there is no projection of this name
     */
    void requireComplete(String projection, long knownAt);

    /**
     * The same of one stream, for what rests on no other.
     *
     * @param stream identifier of the stream, as its events have it
     */
    void requireComplete(String projection, String stream, long knownAt);

    /**
     * Waits until the live generation has written the event at {@code position} and all before it. An event parked as a
     * dead letter counts as written: what it waits for is an operator.
     *
     * @param position position of an event; -1 does not wait
     * @throws ProjectionBehindException if that has not happened after {@code atMost}
     * @throws UnknownProjectionException if there is no projection of this name
     */
    void await(String projection, long position, Duration atMost);
}
