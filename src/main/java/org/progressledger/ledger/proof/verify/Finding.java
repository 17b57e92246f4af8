package org.progressledger.ledger.proof.verify;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that is false.
 *
 * @param position of the event, if it can be told
 * @param field by its name in the line of an event or in the store, if it can be told
 * @param expected what should be there, empty where that cannot be told
 * @param found what is there
 */
public record Finding(
        Kind kind,
        OptionalLong position,
        Optional<String> stream,
        OptionalLong sequence,
        Optional<String> field,
        String expected,
        String found) {

    /** What is false; each has its sentence in the messages. */
    public enum Kind {
        /** The checkpoint is not signed by the log's key, or is no checkpoint. */
        CHECKPOINT_UNTRUSTED,
        /** The witnesses that the policy asks for have not cosigned. */
        POLICY_NOT_MET,
        /** The checkpoint is smaller than one that is known. */
        ROLLED_BACK,
        /** Two signed checkpoints cannot be of one history. */
        KNOWN_DIFFERS,
        /** The root of the tree is not the checkpoint's. */
        ROOT_DIFFERS,
        /** A tile is not what its entries or lower tiles give. */
        TILE_DIFFERS,
        /** An event is not the one in the signed tree. */
        EVENT_DIFFERS,
        /** There are fewer events than the checkpoint counts. */
        EVENTS_MISSING,
        /** The line, entry or document is not of the format. */
        MALFORMED,
        /** Positions are not 0, 1, 2, … */
        POSITION_NOT_DENSE,
        /** The events of a commit do not agree about it. */
        COMMIT_BROKEN,
        /** A commit was recorded before the one before it. */
        TIME_FALLS,
        /** The sequence of a stream has a gap, or repeats. */
        SEQUENCE_BROKEN,
        /** Two events have one id. */
        ID_REPEATED,
        /** A stored field that is no part of the event is wrong. */
        STORED_FIELD,
        /** An evidence pack is not what it says. */
        PACK_DIFFERS,
        /** An event is not in the evidence pack that says to hold all of its stream. */
        LEFT_OUT
    }

    static Finding of(Kind kind, String expected, String found) {
        return new Finding(
                kind, OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty(), expected, found);
    }

    static Finding at(long position, Kind kind, String field, String expected, String found) {
        return new Finding(
                kind,
                OptionalLong.of(position),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of(field).filter(name -> !name.isEmpty()),
                expected,
                found);
    }

    Finding named(String ofStream, long withSequence) {
        return new Finding(
                kind, position, Optional.of(ofStream), OptionalLong.of(withSequence), field, expected, found);
    }
}
