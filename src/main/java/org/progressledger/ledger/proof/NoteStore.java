package org.progressledger.ledger.proof;

import java.util.Optional;

/** Keeps the last note under each name, and lets it be replaced by who has seen the last one only. */
public interface NoteStore {

    /** The note under this name, as every process that shares the store sees it. */
    Optional<SignedNote> note(String name);

    /**
     * Puts a note in the place of the one that the caller has seen. When it answers true, the note is durable.
     *
     * @param seen the note to replace; empty if there was none
     * @return false, and nothing is changed, if another note stands there
     */
    boolean replace(String name, Optional<SignedNote> seen, SignedNote next);
}
