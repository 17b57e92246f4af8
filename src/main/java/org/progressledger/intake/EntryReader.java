package org.progressledger.intake;

import java.util.Optional;
import org.progressledger.intake.sheet.UnreadableFileException;

/** An open list, read once from its first entry to its last. Not for several threads. */
interface EntryReader extends AutoCloseable {

    /**
     * The next entry; empty at the end.
     *
     * @throws UnreadableFileException if the file cannot be used as a whole
     */
    Optional<Entry> next();

    /** How much of the file has been read, from 0 to 1. */
    double fractionRead();

    @Override
    void close();
}
