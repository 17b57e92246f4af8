package org.progressledger.intake.web;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.progressledger.intake.Intake;
import org.progressledger.intake.ReviewListId;
import org.progressledger.intake.ReviewListStatus;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells those who watch how far a run is, twice a second, until it ends or they leave. One who reads slowly holds up one
 * of the threads and not the others; who comes when the places are taken is sent away.
 */
@Component
class ProgressStreams implements AutoCloseable {

    private static final long INTERVAL_MILLISECONDS = 500;
    private static final long LONGEST_MILLISECONDS = TimeUnit.HOURS.toMillis(1);
    private static final int PLACES = 200;
    private static final int THREADS = 4;

    private final Intake intake;
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(THREADS, new CustomizableThreadFactory("intake-progress-"));
    private final Semaphore places;

    @Autowired
    ProgressStreams(Intake intake) {
        this(intake, PLACES);
    }

    ProgressStreams(Intake intake, int places) {
        this.intake = intake;
        this.places = new Semaphore(places);
    }

    SseEmitter open(ReviewListId id, Locale reader) {
        intake.status(id);
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-watch", PLACES));
        }
        SseEmitter emitter = new SseEmitter(LONGEST_MILLISECONDS);
        ScheduledFuture<?> ticks = clock.scheduleWithFixedDelay(
                () -> tell(emitter, id, reader), 0, INTERVAL_MILLISECONDS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> {
            ticks.cancel(false);
            places.release();
        });
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> ticks.cancel(false));
        return emitter;
    }

    private void tell(SseEmitter emitter, ReviewListId id, Locale reader) {
        try {
            ReviewListStatus status = intake.status(id);
            emitter.send(SseEmitter.event()
                    .name(status.isRunning() ? "progress" : "done")
                    .data(ReviewListAnswer.of(status, reader), MediaType.APPLICATION_JSON));
            if (!status.isRunning()) {
                emitter.complete();
            }
        } catch (IOException | RuntimeException gone) {
            emitter.completeWithError(gone);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
