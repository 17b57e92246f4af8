package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExactlyOnceTest {

    private static final Generation GENERATION = new Generation(Places.NAME, 1, 1);

    /** So long past that any node may claim any token at any time, as if all believed to own it. */
    private static final Duration NO_CLAIM_HOLDS = Duration.ofDays(-1);

    private static final Node.Steps UNHINDERED = new Node.Steps() {
        @Override
        public <R> R run(Supplier<R> step) {
            return step.get();
        }
    };

    private final List<TestReadModels> servers = TestReadModels.onEveryServer();

    /** Where the documents are, and which batches are written at once. */
    record Setting(TestReadModels readModels, WriteDelay delay, String words) {

        @Override
        public String toString() {
            return readModels + ", " + words;
        }
    }

    List<Setting> settings() {
        WriteDelay some = (position, documents) -> position % 3 != 0;
        return servers.stream()
                .flatMap(server -> Stream.of(
                        new Setting(server, WriteDelay.NONE, "every batch written at once"),
                        new Setting(server, some, "some batches put off")))
                .toList();
    }

    @AfterAll
    void close() {
        servers.forEach(TestReadModels::close);
    }

    private static final class Crash extends RuntimeException {}

    /** Crashes in place of step number {@code crashing}, or right behind it. */
    private static final class CrashingSteps implements Node.Steps {

        private final int crashing;
        private final boolean behind;
        private int steps;

        CrashingSteps(int crashing, boolean behind) {
            this.crashing = crashing;
            this.behind = behind;
        }

        @Override
        public <R> R run(Supplier<R> step) {
            int number = steps++;
            if (number == crashing && !behind) {
                throw new Crash();
            }
            R result = step.get();
            if (number == crashing) {
                throw new Crash();
            }
            return result;
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("settings")
    void a_crash_at_any_step_of_any_batch_changes_no_figure(Setting setting) {
        TestReadModels readModels = setting.readModels();
        List<TrackedEventMessage<?>> history = Places.history(new Random(7), 14, 4);
        Places.Expectation expected = Places.expected(history);
        boolean crashed = true;
        for (int step = 0; crashed; step++) {
            for (boolean behind : List.of(false, true)) {
                ReadModelStore store = emptied(readModels, "one");
                crashed = crashesAt(new CrashingSteps(step, behind), store, history, new Places(), setting.delay());
                finish(store, history, new Places());
                assertThat(Places.stored(readModels.mongo(), GENERATION))
                        .as("crash %s step %d", behind ? "behind" : "before", step)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("settings")
    void a_crash_while_events_are_parked_changes_no_figure_once_they_are_retried(Setting setting) {
        TestReadModels readModels = setting.readModels();
        List<TrackedEventMessage<?>> history = Places.history(new Random(11), 14, 4);
        Places.Expectation expected = Places.expected(history);
        boolean crashed = true;
        for (int step = 0; crashed; step++) {
            ReadModelStore store = emptied(readModels, "one");
            Places places = new Places().poisoned(Set.of(2L, 9L));
            crashed = crashesAt(new CrashingSteps(step, step % 2 == 0), store, history, places, setting.delay());
            finish(store, history, places);
            places.heal();
            unhindered(store, history, places).retryDeadLetters();
            assertThat(store.deadLetterCount(GENERATION)).isZero();
            assertThat(Places.stored(readModels.mongo(), GENERATION))
                    .as("crash at step %d", step)
                    .isEqualTo(expected);
        }
    }

    private static boolean crashesAt(
            CrashingSteps steps,
            ReadModelStore store,
            List<TrackedEventMessage<?>> history,
            Places places,
            WriteDelay delay) {
        Node node = new Node(places, GENERATION, store, history, steps, delay);
        try {
            node.claim();
            while (!node.isDone()) {
                node.process(6);
            }
            return false;
        } catch (Crash crash) {
            return true;
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("settings")
    void two_nodes_that_both_believe_to_own_the_segment_change_no_figure_however_they_interleave(Setting setting)
            throws Exception {
        TestReadModels readModels = setting.readModels();
        List<TrackedEventMessage<?>> history = Places.history(new Random(3), 8, 3);
        Places.Expectation expected = Places.expected(history);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            // Every order in which the first node has its first eight steps among the first twelve of both.
            for (List<Integer> order : interleavings(8, 4)) {
                twoNodes(setting, history, new Turns(order), threads, List.of(5, 3), List.of(3, 5));
                finish(readModels.store("three", NO_CLAIM_HOLDS), history, new Places());
                assertThat(Places.stored(readModels.mongo(), GENERATION))
                        .as("order %s", order)
                        .isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void twoNodes(
            Setting setting,
            List<TrackedEventMessage<?>> history,
            Turns turns,
            ExecutorService threads,
            List<Integer> firstBatches,
            List<Integer> secondBatches)
            throws Exception {
        TestReadModels readModels = setting.readModels();
        Node first =
                new Node(new Places(), GENERATION, emptied(readModels, "one"), history, turns.of(0), setting.delay());
        ReadModelStore store = readModels.store("two", NO_CLAIM_HOLDS);
        Node second = new Node(new Places(), GENERATION, store, history, turns.of(1), setting.delay());
        first.claim();
        second.claim();
        Future<?> firstDone = threads.submit(() -> turns.play(0, () -> firstBatches.forEach(first::process)));
        Future<?> secondDone = threads.submit(() -> turns.play(1, () -> secondBatches.forEach(second::process)));
        firstDone.get(30, TimeUnit.SECONDS);
        secondDone.get(30, TimeUnit.SECONDS);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("settings")
    void crashes_rival_nodes_poisoned_events_and_retries_in_any_random_order_change_no_figure(Setting setting) {
        TestReadModels readModels = setting.readModels();
        int histories = Integer.getInteger("property.histories", 200) / 4;
        long seed = System.nanoTime();
        for (int run = 0; run < histories; run++) {
            Random random = new Random(seed + run);
            List<TrackedEventMessage<?>> history = Places.history(random, 40, 1 + random.nextInt(8));
            Places places = new Places().poisoned(Places.some(random, 40, random.nextInt(4)));
            ReadModelStore store = emptied(readModels, "one");
            List<Node> nodes = new ArrayList<>();
            for (int turn = 0; turn < 25; turn++) {
                if (nodes.size() < 2 || random.nextInt(6) == 0) {
                    nodes.add(new Node(
                            places,
                            GENERATION,
                            readModels.store("node-" + turn, NO_CLAIM_HOLDS),
                            history,
                            new CrashingSteps(random.nextInt(30), random.nextBoolean()),
                            setting.delay()));
                    attempt(nodes.get(nodes.size() - 1)::claim);
                }
                Node node = nodes.get(random.nextInt(nodes.size()));
                if (turn == 15) {
                    places.heal();
                }
                attempt(
                        random.nextInt(5) == 0
                                ? node::retryDeadLetters
                                : () -> node.process(1 + random.nextInt(Node.MOST_EVENTS)));
            }
            finish(store, history, places);
            unhindered(store, history, places).retryDeadLetters();
            assertThat(Places.stored(readModels.mongo(), GENERATION))
                    .as("seed %d", seed + run)
                    .isEqualTo(Places.expected(history));
        }
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (Crash | LostConditionException | UnwrittenEventsException | UnableToClaimTokenException rolledBack) {
            // What a node does then is to claim the token again, which here another one may do.
        }
    }

    private static ReadModelStore emptied(TestReadModels readModels, String nodeId) {
        readModels.empty();
        ReadModelStore store = readModels.store(nodeId, NO_CLAIM_HOLDS);
        store.createIndexes(new Places(), GENERATION);
        return store;
    }

    /** A node that is alone, as after a restart, and writes every batch. */
    private static Node unhindered(ReadModelStore store, List<TrackedEventMessage<?>> history, Places places) {
        return new Node(places, GENERATION, store, history, UNHINDERED, WriteDelay.NONE);
    }

    private static void finish(ReadModelStore store, List<TrackedEventMessage<?>> history, Places places) {
        Node node = unhindered(store, history, places);
        node.claim();
        while (!node.isDone()) {
            try {
                node.process(7);
            } catch (LostConditionException stored) {
                node.claim();
            }
        }
    }

    /** Every order of so many zeros and ones. */
    private static List<List<Integer>> interleavings(int zeros, int ones) {
        List<List<Integer>> all = new ArrayList<>();
        extend(new ArrayList<>(), zeros, ones, all);
        return all;
    }

    private static void extend(List<Integer> begun, int zeros, int ones, List<List<Integer>> all) {
        if (zeros == 0 && ones == 0) {
            all.add(List.copyOf(begun));
            return;
        }
        for (int node = 0; node < 2; node++) {
            if (node == 0 ? zeros > 0 : ones > 0) {
                begun.add(node);
                extend(begun, node == 0 ? zeros - 1 : zeros, node == 1 ? ones - 1 : ones, all);
                begun.remove(begun.size() - 1);
            }
        }
    }
}
