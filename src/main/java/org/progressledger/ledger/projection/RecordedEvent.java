package org.progressledger.ledger.projection;

import java.time.Instant;
import java.util.Map;

/**
 * An event as a projection sees it.
 *
 * @param position its place in the ledger, from 0 without a hole
 * @param recordedAt when the ledger recorded it: from then on it was known
 * @param id event identifier
 * @param stream stream it belongs to; its own identifier when it belongs to none
 * @param sequence its number in the stream, from 0
 * @param payload the event itself
 * @param metadata actor, role and source
 */
public record RecordedEvent(
        long position,
        Instant recordedAt,
        String id,
        String stream,
        long sequence,
        Object payload,
        Map<String, ?> metadata) {}
