package org.progressledger.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.progressledger.intake.IntakeRefusedException.Reason;
import org.progressledger.intake.ReviewListStatus.Phase;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists from the file to the ledger, of whatever kind: received, checked without recording anything, applied. Checks and applies run
 * on workers of their own; one list is worked on once at a time.
 */
public final class Intake {

    private static final Logger LOGGER = LoggerFactory.getLogger(Intake.class);

    private final UploadedLists lists;
    private final Supplier<ListRecognition> recognition;
    private final RecordedLists recorded;
    private final CheckRun checking;
    private final ApplyRun applying;
    private final StatementRecording statements;
    private final ExecutorService workers;
    private final Map<ReviewListId, Run> runs = new ConcurrentHashMap<>();

    /** @param recognition by what is published at the moment when a file is sent */
    Intake(
            UploadedLists lists,
            Supplier<ListRecognition> recognition,
            RecordedLists recorded,
            CheckRun checking,
            ApplyRun applying,
            StatementRecording statements,
            ExecutorService workers) {
        this.lists = lists;
        this.recognition = recognition;
        this.recorded = recorded;
        this.checking = checking;
        this.applying = applying;
        this.statements = statements;
        this.workers = workers;
    }

    /**
     * Keeps a file under its hash, and records what a list of the Treasury says. The same file sent again is the same list;
     * once it is applied its content is not kept.
     *
     * @param actor recorded as the one who sent a list of the Treasury
     * @throws UnreadableFileException if the file is too large, empty, no spreadsheet, or a list of another kind than it is
     *     sent for
     */
    public UploadedList receive(Sending sending, InputStream content, Actor actor) throws IOException {
        UploadedList list =
                lists.receive(sending, content, file -> recognition.get().kind(file, sending.kind()));
        statements.record(list, content(list.id()), actor);
        if (recorded.state(list.id()).isComplete()) {
            lists.applied(list.id());
        }
        return list;
    }

    /**
     * Starts the dry run.
     *
     * @throws IntakeRefusedException if the list is unknown, runs already, was applied and is not kept any more, or too
     *     many lists wait
     */
    public void startCheck(ReviewListId id) {
        UploadedList list = require(id);
        Path file = content(id);
        start(list.id(), Run.Kind.CHECK, run -> checking.run(list, file, run));
    }

    /**
     * Starts applying a checked list, or goes on where an earlier apply was cut off. Does nothing if it is applied.
     *
     * @param actor recorded as the author of everything in the list
     * @throws IntakeRefusedException if the list is unknown, not checked, runs already, or too many lists wait
     */
    public void startApply(ReviewListId id, Actor actor) {
        UploadedList list = require(id);
        if (recorded.state(id).isComplete()) {
            lists.applied(id);
            return;
        }
        CheckResult check = lists.check(id)
                .filter(result -> result.refusal().isEmpty())
                .orElseThrow(() -> new IntakeRefusedException(Reason.NOT_CHECKED));
        start(id, Run.Kind.APPLY, new Apply(list, check.counts().total(), content(id), actor));
    }

    /** Goes on with every list whose apply was ordered and cut off. One that cannot go on holds up nothing else. */
    void resume() {
        for (ReviewListId id : lists.ordered()) {
            try {
                LOGGER.info("Going on with the list {}, which was cut off while it was applied", id.hash());
                lists.order(id).ifPresent(actor -> startApply(id, actor));
            } catch (RuntimeException failure) {
                LOGGER.error(
                        "List {} stays interrupted because of {}; applying it again goes on",
                        id.hash(),
                        reason(failure));
            }
        }
    }

    /** Without the text of the failure, which may quote a row. */
    private static String reason(Exception failure) {
        return failure instanceof IntakeRefusedException refusal
                ? refusal.reason().name()
                : failure.getClass().getName();
    }

    /** Asks every run to stop after its chunk and takes no more. */
    void stop() {
        workers.shutdown();
        runs.values().forEach(Run::requestStop);
    }

    /** @throws IntakeRefusedException if the list is unknown */
    public ReviewListStatus status(ReviewListId id) {
        return status(require(id));
    }

    /** Every list ever sent, the latest first. */
    public List<ReviewListStatus> all() {
        return lists.all().stream().map(this::status).toList();
    }

    /**
     * Hands over the problems of the last check in the order of the rows.
     *
     * @throws IntakeRefusedException if the list is unknown or not checked
     */
    public void problems(ReviewListId id, Consumer<RowProblem> receiver) {
        require(id);
        lists.problems(id, Long.MAX_VALUE, receiver);
    }

    /**
     * The first problems of the last check.
     *
     * @throws IntakeRefusedException if the list is unknown or not checked
     */
    public List<RowProblem> firstProblems(ReviewListId id, int atMost) {
        require(id);
        List<RowProblem> problems = new ArrayList<>();
        lists.problems(id, atMost, problems::add);
        return problems;
    }

    private ReviewListStatus status(UploadedList list) {
        Optional<Run> run = Optional.ofNullable(runs.get(list.id()));
        ApplyState applied = run.flatMap(Run::applied).orElseGet(() -> recorded.state(list.id()));
        Optional<CheckResult> check = lists.check(list.id());
        Phase phase = run.map(Run::phase).orElseGet(() -> phase(list.id(), applied, check));
        return new ReviewListStatus(list, phase, check, applied, run.map(Run::progress));
    }

    private Phase phase(ReviewListId id, ApplyState applied, Optional<CheckResult> check) {
        if (applied.isComplete()) {
            return Phase.APPLIED;
        }
        if (applied.isStarted() || lists.isOrdered(id)) {
            return Phase.INTERRUPTED;
        }
        return check.map(result -> result.refusal().isPresent() ? Phase.UNUSABLE : Phase.CHECKED)
                .orElse(Phase.RECEIVED);
    }

    private UploadedList require(ReviewListId id) {
        return lists.find(id).orElseThrow(() -> new IntakeRefusedException(Reason.UNKNOWN_LIST));
    }

    private Path content(ReviewListId id) {
        return lists.content(id).orElseThrow(() -> new IntakeRefusedException(Reason.FILE_GONE));
    }

    private interface Work {

        /** Called before the work is accepted: what must outlive the process is kept now. */
        default void keep() {}

        /** Called if the work is not accepted after all. */
        default void withdraw() {}

        void run(Run run) throws IOException;
    }

    /** An apply that was accepted is carried out even if the process ends while it waits for a worker. */
    private final class Apply implements Work {

        private final UploadedList list;
        private final int rows;
        private final Path file;
        private final Actor actor;
        private boolean orderedNow;

        Apply(UploadedList list, int rows, Path file, Actor actor) {
            this.list = list;
            this.rows = rows;
            this.file = file;
            this.actor = actor;
        }

        @Override
        public void keep() {
            orderedNow = !lists.isOrdered(list.id());
            if (orderedNow) {
                lists.order(list.id(), actor);
            }
        }

        @Override
        public void withdraw() {
            if (orderedNow) {
                lists.withdrawOrder(list.id());
            }
        }

        @Override
        public void run(Run run) {
            statements.record(list, file, actor);
            // Who goes on with a list that somebody else began is the one who orders it now.
            lists.order(list.id(), actor);
            ApplyState state = applying.run(list, rows, file, actor, run);
            if (state.isComplete()) {
                lists.applied(list.id());
            }
        }
    }

    private void start(ReviewListId id, Run.Kind kind, Work work) {
        Run run = new Run(kind, System::nanoTime);
        if (runs.putIfAbsent(id, run) != null) {
            throw new IntakeRefusedException(Reason.RUNNING_ALREADY);
        }
        try {
            work.keep();
            workers.execute(() -> run(id, run, work));
        } catch (RejectedExecutionException full) {
            work.withdraw();
            runs.remove(id);
            throw new IntakeRefusedException(Reason.BUSY);
        } catch (RuntimeException failed) {
            runs.remove(id);
            throw failed;
        }
    }

    private void run(ReviewListId id, Run run, Work work) {
        try {
            work.run(run);
        } catch (IOException | RuntimeException failure) {
            LOGGER.error(
                    "{} of list {} was cut off by {}; starting it again goes on",
                    run.kind(),
                    id.hash(),
                    reason(failure));
        } finally {
            runs.remove(id);
        }
    }
}
