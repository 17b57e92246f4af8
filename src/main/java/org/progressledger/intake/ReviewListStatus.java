package org.progressledger.intake;

import java.util.Optional;

/**
 * Where a list stands.
 *
 * @param list the file as it was sent
 * @param phase what has happened to it and what happens now
 * @param check outcome of the last dry run
 * @param applied how far it is applied, by the ledger
 * @param progress how far the check or the apply that runs now is
 */
public record ReviewListStatus(
        UploadedList list, Phase phase, Optional<CheckResult> check, ApplyState applied, Optional<Progress> progress) {

    /** Steps of a list. */
    public enum Phase {
        /** Sent, not checked. */
        RECEIVED,
        CHECKING,
        /** The dry run found that the file as a whole cannot be used. */
        UNUSABLE,
        /** Can be applied. */
        CHECKED,
        APPLYING,
        /** An apply was cut off, or ordered and not begun; applying again goes on where it stopped. */
        INTERRUPTED,
        APPLIED
    }

    /** Whether a check or an apply runs or waits for a worker. */
    public boolean isRunning() {
        return phase == Phase.CHECKING || phase == Phase.APPLYING;
    }
}
