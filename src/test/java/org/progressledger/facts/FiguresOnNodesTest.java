package org.progressledger.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.LedgerEngines;
import org.progressledger.ledger.axon.LedgerEventStore;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.ProjectionNode;
import org.progressledger.ledger.projection.TestReadModels;

class FiguresOnNodesTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final FigureQuestion SPENT =
            new FigureQuestion(GatheredHappenings.PROJECTION, GatheredHappenings.SPENT, Map.of());
    private static final List<String> BY_UNIT = List.of("unit");

    @TempDir
    Path directory;

    private final List<TestReadModels> servers = TestReadModels.onEveryServer(TestFigures.converters());

    @AfterEach
    void close() {
        servers.forEach(TestReadModels::close);
    }

    /** A ledger of so many happenings, recorded bit by bit. */
    private static final class Ledger implements AutoCloseable {

        private final CommitLog log;
        private final Appender appender;
        private final LedgerEventStore events;
        private final RandomHappenings random = new RandomHappenings(new Random(31));
        private final List<Happening> recorded = new ArrayList<>();

        private Ledger(Path file) {
            log = new EmbeddedCommitLog(file);
            appender = new Appender(log);
            events = LedgerEngines.store(LedgerEngines.engine(log, appender, Happening.CATALOGUE), appender);
        }

        /** @return the position of the last one */
        long record(int happenings) {
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            for (int count = 0; count < happenings; count++) {
                Happening happening = new Happening.Happened(
                        recorded.size(),
                        UUID.randomUUID().toString(),
                        random.day(),
                        Optional.of(new Happening.Standing("unit-" + random.below(3), "status-0")),
                        random.below(1_000));
                recorded.add(happening);
                messages.add(new GenericDomainEventMessage<>(
                        "happening",
                        happening.subject(),
                        0,
                        happening,
                        MetaData.emptyInstance(),
                        UUID.randomUUID().toString(),
                        Instant.now()));
            }
            events.publish(messages);
            return recorded.size() - 1;
        }

        Map<Dimensions, Long> expected(Basis basis) {
            return new NaiveFigures(recorded).amounts(SPENT, BY_UNIT, basis);
        }

        @Override
        public void close() {
            appender.close();
            log.close();
        }
    }

    private static void assertAnswers(ProjectionNode node, Figures figures, Ledger ledger, long position) {
        node.projections().await(GatheredHappenings.PROJECTION, position, LONG);
        for (long knownAt : new long[] {position + 1, position / 2, FigurePage.POSITIONS}) {
            Basis basis = new Basis(ledger.random.day(), knownAt);
            assertThat(figures.countBy(SPENT.at(basis), BY_UNIT))
                    .as("%s", basis)
                    .isEqualTo(ledger.expected(basis));
        }
    }

    @Test
    void whichever_node_folds_every_node_answers_the_same() {
        for (TestReadModels readModels : servers) {
            try (Ledger ledger = new Ledger(directory.resolve("nodes-of-" + readModels));
                    ProjectionNode one = new ProjectionNode("one", new SpentProjection(), readModels, ledger.events)) {
                Figures ofOne = TestFigures.of(one.projections(), readModels);
                assertAnswers(one, ofOne, ledger, ledger.record(100));
                try (ProjectionNode other =
                        new ProjectionNode("other", new SpentProjection(), readModels, ledger.events)) {
                    Figures ofOther = TestFigures.of(other.projections(), readModels);
                    for (int happenings : new int[] {1, 900, 23, 1, 1_000, 400, 1_000, 1_000}) {
                        long position = ledger.record(happenings);
                        assertAnswers(one, ofOne, ledger, position);
                        assertAnswers(other, ofOther, ledger, position);
                    }
                    one.close();
                    long position = ledger.record(100);
                    assertAnswers(other, ofOther, ledger, position);
                }
            }
        }
    }

    @Test
    void a_rebuild_that_goes_live_changes_no_answer_while_questions_are_asked() throws Exception {
        for (TestReadModels readModels : servers) {
            try (Ledger ledger = new Ledger(directory.resolve("rebuild-of-" + readModels));
                    ProjectionNode one = new ProjectionNode("one", new SpentProjection(), readModels, ledger.events);
                    ProjectionNode other =
                            new ProjectionNode("other", new SpentProjection(), readModels, ledger.events)) {
                long known = 0;
                for (int commit = 0; commit < 5; commit++) {
                    known = ledger.record(1_000);
                }
                one.projections().await(GatheredHappenings.PROJECTION, known, LONG);
                other.projections().await(GatheredHappenings.PROJECTION, known, LONG);
                Basis basis = new Basis(ledger.random.day(), known + 1);
                Map<Dimensions, Long> expected = ledger.expected(basis);
                AtomicBoolean over = new AtomicBoolean();
                ExecutorService asking = Executors.newFixedThreadPool(4);
                List<Future<Long>> answers = new ArrayList<>();
                for (Figures figures : List.of(
                        TestFigures.of(one.projections(), readModels),
                        TestFigures.of(other.projections(), readModels))) {
                    for (int thread = 0; thread < 2; thread++) {
                        answers.add(asking.submit(() -> ask(figures, basis, expected, over)));
                    }
                }
                try {
                    for (int number = 2; number <= 4; number++) {
                        Generation building = one.projections().rebuild(GatheredHappenings.PROJECTION);
                        ledger.record(50);
                        await().atMost(LONG).until(() -> isLive(building, one) && isLive(building, other));
                    }
                } finally {
                    over.set(true);
                    asking.shutdown();
                }
                for (Future<Long> answered : answers) {
                    assertThat(answered.get(60, TimeUnit.SECONDS)).isPositive();
                }
            }
        }
    }

    private static boolean isLive(Generation generation, ProjectionNode node) {
        return node.projections()
                .status(GatheredHappenings.PROJECTION)
                .live()
                .generation()
                .equals(generation);
    }

    private static long ask(Figures figures, Basis basis, Map<Dimensions, Long> expected, AtomicBoolean over) {
        long asked = 0;
        while (!over.get() || asked == 0) {
            assertThat(figures.countBy(SPENT.at(basis), BY_UNIT)).isEqualTo(expected);
            asked++;
        }
        return asked;
    }
}
