package org.progressledger.audit.web;

import java.util.Optional;
import org.progressledger.ledger.projection.GenerationStatus;
import org.progressledger.ledger.projection.ProjectionCheck;
import org.progressledger.ledger.projection.ProjectionStatus;

/**
 * A projection and its last check, as JSON and for pages.
 *
 * @param position of the last event that its live generation has folded; -1 before the first
 * @param head position of the ledger's last event
 * @param check running, or the last that ended; absent if there was none
 */
record CheckAnswer(String projection, boolean ready, long position, long head, Optional<Check> check) {

    static CheckAnswer of(ProjectionStatus status, Optional<ProjectionCheck> last) {
        GenerationStatus live = status.live();
        return new CheckAnswer(status.projection(), status.ready(), live.position(), live.head(), last.map(Check::of));
    }

    /**
     * @param percentage of the step that is under way
     * @param remainingSeconds of that step at its speed; absent while nothing moves
     * @param compared how many documents were
     * @param differing how many are not as the events make them
     * @param report everything else that it says
     */
    record Check(
            boolean running,
            int percentage,
            Optional<Long> remainingSeconds,
            long compared,
            long differing,
            ProjectionCheck report) {

        static Check of(ProjectionCheck check) {
            return new Check(
                    check.state().isRunning(),
                    check.progress().percentage(),
                    check.progress().remaining().map(remaining -> remaining.toSeconds()),
                    check.compared(),
                    check.differing(),
                    check);
        }
    }
}
