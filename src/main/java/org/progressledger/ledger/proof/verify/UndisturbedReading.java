package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import org.progressledger.ledger.log.embedded.ClosedFiles;

/**
 * A verification of files that must not be opened by their system meanwhile. What is right in them is right all the same;
 * what is found false, or cannot be read, may be of no one moment.
 */
@FunctionalInterface
interface UndisturbedReading {

    /** The files were opened while they were read, so that nothing can be said of them. */
    final class DisturbedException extends RuntimeException {}

    Verification read() throws IOException;

    /** @throws DisturbedException if something seems wrong and the files were opened meanwhile */
    static Verification of(ClosedFiles files, UndisturbedReading reading) throws IOException {
        try {
            Verification verification = reading.read();
            if (verification.findings().isEmpty() || !files.wereOpened()) {
                return verification;
            }
        } catch (IOException | RuntimeException unreadable) {
            if (!files.wereOpened()) {
                throw unreadable;
            }
        }
        throw new DisturbedException();
    }
}
