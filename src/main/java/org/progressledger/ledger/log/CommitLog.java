package org.progressledger.ledger.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The port to a store of commits. Every adapter passes {@code CommitLogConformance}.
 *
 * <p>A commit is visible to readers as a whole or not at all, and only once it can no longer be taken back.
 */
public interface CommitLog extends AutoCloseable {

    /** Format number that every stored document carries. */
    int FORMAT = 1;

    /** Most events that one commit may hold. */
    int MAXIMUM_EVENTS = 1_000;

    /** Most bytes that one commit may take when stored: the document limit of MongoDB, 16 MiB. */
    int MAXIMUM_BYTES = 16 * 1024 * 1024;

    /** Most bytes of UTF-8 that the id, stream, aggregate, type and revision of an event may each take. */
    int MAXIMUM_NAME_BYTES = 1_024;

    /**
     * Stores numbered commits in their order, durably, stopping at the first that is refused.
     *
     * @param commits numbered densely, the first under the head that the caller has read
     * @throws UnstorableEventException if an event has a text that cannot be stored; nothing is stored
     * @throws UnknownOutcomeException if it cannot be told which of the commits are stored
     * @throws LedgerUnavailableException if nothing was stored because the store cannot be reached or is not fit to
     *     write
     */
    AppendResult append(List<Commit> commits);

    /** The end of the log as the store itself knows it now. */
    Head head();

    /**
     * The commit that begins at exactly this position. Sees every commit that was applied before the call, so that a
     * writer whose reply was lost, or whose position was refused as taken, can tell whether it was its own.
     */
    Optional<Commit> commitAt(long position);

    /**
     * Commits that hold an event at or after {@code position}, up to the head at the time of the call or later. The first
     * commit may begin before {@code position}.
     */
    CommitCursor read(long position);

    /** Up to {@code limit} events of one stream from {@code sequence} on, in order of sequence. */
    List<LedgerEvent> readStream(String stream, long sequence, int limit);

    /** Sequence of the last event of a stream, without reading the stream. */
    OptionalLong lastSequence(String stream);

    /** Sequence of the last event of a stream that stands before this position; empty if none does. */
    OptionalLong lastSequence(String stream, long position);

    /** How many events were recorded at or before this instant: the position up to which the ledger knew then. */
    long knownAt(Instant instant);

    /**
     * The smallest position whose event is stamped at or after this instant by its own clock, also when the stamps do not
     * follow the order of the log.
     */
    OptionalLong firstStampedFrom(Instant instant);

    /** Stores a snapshot of a stream; the highest sequence wins whatever the order of the calls. */
    void storeSnapshot(LedgerEvent snapshot);

    /** The snapshot of a stream with the highest sequence. */
    Optional<LedgerEvent> snapshot(String stream);

    /**
     * What makes the store unfit to write, such as a missing unique index, as sentences for the operator; empty when it
     * is fit.
     */
    List<String> faults();

    @Override
    void close();
}
