package org.progressledger.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.intake.Intake;
import org.progressledger.intake.ReviewListId;
import org.progressledger.intake.ReviewListStatus;
import org.progressledger.intake.ReviewListStatus.Phase;
import org.progressledger.intake.RowCounts;
import org.progressledger.intake.Sending;
import org.progressledger.shared.Actor;

/** Brings one list through the intake as a recorder would: send, check, apply, wait. */
final class ListLoading {

    private static final Actor RECORDER = new Actor("demonstration", "RECORDER");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** A check and an apply bring a list to its end; one more of each are for a list that was cut off. */
    private static final int MOST_STEPS = 4;

    private final Intake intake;

    ListLoading(Intake intake) {
        this.intake = intake;
    }

    /** Names of the files that are applied. */
    Set<String> applied() {
        return intake.all().stream()
                .filter(status -> status.phase() == Phase.APPLIED)
                .map(status -> status.list().fileName())
                .collect(Collectors.toSet());
    }

    /**
     * Loads a list, or goes on with it where it was cut off.
     *
     * @return what its rows did
     * @throws IllegalStateException if the intake cannot apply it
     */
    RowCounts load(String fileName, InputStream file) throws IOException, InterruptedException {
        ReviewListId id = intake.receive(Sending.of(fileName), file, RECORDER).id();
        ReviewListStatus status = untilIdle(id);
        for (int step = 0; step < MOST_STEPS && status.phase() != Phase.APPLIED; step++) {
            if (status.check().isEmpty()) {
                intake.startCheck(id);
            } else {
                intake.startApply(id, RECORDER);
            }
            status = untilIdle(id);
        }
        if (status.phase() != Phase.APPLIED) {
            throw new IllegalStateException("The list " + fileName + " is " + status.phase()
                    + " and not applied; the log of the intake says why. The next start goes on with it.");
        }
        return status.applied().counts();
    }

    private ReviewListStatus untilIdle(ReviewListId id) throws InterruptedException {
        ReviewListStatus status = intake.status(id);
        while (status.isRunning()) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            status = intake.status(id);
        }
        return status;
    }
}
