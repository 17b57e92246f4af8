package org.progressledger.ledger.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.progressledger.shared.FailureWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** One check of one projection on this node, from its first event to its report. */
final class CheckRun {

    private static final Logger LOGGER = LoggerFactory.getLogger(CheckRun.class);
    private static final Duration TELLING = Duration.ofMillis(500);
    private static final Duration LOOK_AT_LIVE = Duration.ofMillis(50);
    private static final Duration LIVE_MAY_STAND = Duration.ofSeconds(60);

    private final RunningProjection running;
    private final Generation live;
    private final Generation rebuilt;
    private final CheckClaim claim;
    private final GenerationRegister register;
    private final ReadModelStore readModels;
    private final CheckStore checks;
    private final LongSupplier head;
    private final String orderedBy;
    private final Instant begunAt;
    private final Clock clock;
    private final CheckFindings findings = new CheckFindings();
    private final CheckFolding folding;
    private final GenerationComparison comparison;
    private Speed speed = new Speed();
    private CheckState state = CheckState.FOLDING;
    private CheckProgress progress = CheckProgress.NONE;
    private CheckFailure failure = CheckFailure.NONE;
    private long toldAt = System.nanoTime();
    private volatile boolean stopped;

    CheckRun(
            RunningProjection running,
            Generation live,
            Generation rebuilt,
            CheckClaim claim,
            GenerationRegister register,
            ReadModelStore readModels,
            MongoOperations mongo,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            LongSupplier head,
            ProjectionProperties properties,
            String orderedBy,
            Clock clock) {
        this.running = running;
        this.live = live;
        this.rebuilt = rebuilt;
        this.claim = claim;
        this.register = register;
        this.readModels = readModels;
        this.checks = new CheckStore(mongo);
        this.head = head;
        this.orderedBy = orderedBy;
        this.clock = clock;
        this.begunAt = clock.instant();
        this.folding = new CheckFolding(
                running.projection(), readModels.storage(rebuilt).documents(), events, properties, this::folded);
        this.comparison = new GenerationComparison(
                running.projection(),
                new ComparedDocuments(mongo, live),
                new ComparedDocuments(mongo, rebuilt),
                folding,
                this::awaitLive,
                head,
                this::requireSameLive,
                findings);
    }

    Generation rebuilt() {
        return rebuilt;
    }

    /** Ends it soon, without a verdict. */
    void stop() {
        stopped = true;
    }

    /** Answers the report, unless another node has taken the check for abandoned and told so. */
    Optional<ProjectionCheck> run() {
        try {
            readModels.createIndexes(running.projection(), rebuilt);
            // The second round folds what was recorded during the first.
            folding.foldTo(head.getAsLong());
            folding.foldTo(head.getAsLong());
            state = CheckState.COMPARING;
            speed = new Speed();
            comparison.run();
            state = findings.isSame() ? CheckState.SAME : CheckState.DIFFERENT;
        } catch (CheckEndedException ended) {
            state = CheckState.BROKEN_OFF;
            failure = ended.reason();
        } catch (RuntimeException failed) {
            state = CheckState.BROKEN_OFF;
            failure = CheckFailure.FAILED;
            LOGGER.warn("The check of projection {} failed", live.projection(), new FailureWithoutText(failed));
        }
        ProjectionCheck report = check();
        LOGGER.info(
                "The check of projection {} has ended: {}, {} documents compared, {} not as the events make them",
                live.projection(),
                state,
                report.compared(),
                report.differing());
        readModels.drop(List.of(rebuilt));
        return register.endCheck(rebuilt) ? Optional.of(report) : Optional.empty();
    }

    private void folded(long position) {
        if (state == CheckState.FOLDING) {
            tell(position + 1, head.getAsLong() + 1);
        } else {
            tell(findings.compared(), comparison.documents());
        }
    }

    /** At most every half second, for telling asks the database. */
    private void tell(long done, long of) {
        if (stopped) {
            throw new CheckEndedException(CheckFailure.NODE_STOPPED);
        }
        long now = System.nanoTime();
        if (now - toldAt < TELLING.toNanos()) {
            return;
        }
        toldAt = now;
        speed.sample(now, done);
        progress = new CheckProgress(done, of, speed.perSecond());
        claim.extend(folding.position());
        checks.keep(check());
    }

    private long awaitLive(long awaited) {
        long deadline = System.nanoTime() + LIVE_MAY_STAND.toNanos();
        try {
            while (!running.livePosition().await(awaited, LOOK_AT_LIVE)) {
                tell(findings.compared(), comparison.documents());
                if (System.nanoTime() > deadline) {
                    throw new CheckEndedException(CheckFailure.LIVE_STANDS_STILL);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CheckEndedException(CheckFailure.NODE_STOPPED);
        }
        return running.livePosition().position();
    }

    /** What was read of collections that are dropped meanwhile says nothing. */
    private void requireSameLive() {
        if (!register.live(live.projection()).equals(live)) {
            throw new CheckEndedException(CheckFailure.OTHER_GENERATION_LIVE);
        }
        tell(findings.compared(), comparison.documents());
    }

    ProjectionCheck check() {
        return new ProjectionCheck(
                live.projection(),
                live.version(),
                live.number(),
                rebuilt.number(),
                state,
                failure,
                orderedBy,
                begunAt,
                clock.instant(),
                progress,
                folding.position(),
                findings.from(),
                findings.until(),
                folding.unfoldable(),
                readModels.deadLetterCount(live),
                findings.types(),
                findings.listed());
    }
}
