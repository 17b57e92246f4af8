package org.progressledger.support;

import java.io.PrintStream;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of the run which tests were left out for want of a real MongoDB, so that none is skipped silently. */
public final class LeftOutTests implements TestExecutionListener {

    private final PrintStream out;
    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private volatile Optional<TestPlan> running = Optional.empty();

    /** For the launcher, which finds this class as a service. */
    public LeftOutTests() {
        this(System.out);
    }

    LeftOutTests(PrintStream out) {
        this.out = out;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        running = Optional.of(plan);
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        if (reason.contains(NeedsRealMongo.REASON)) {
            testsIn(skipped).map(LeftOutTests::name).forEach(names::add);
        }
    }

    private Stream<TestIdentifier> testsIn(TestIdentifier skipped) {
        Stream<TestIdentifier> within = running.stream().flatMap(plan -> plan.getDescendants(skipped).stream());
        return Stream.concat(Stream.of(skipped), within).filter(TestIdentifier::isTest);
    }

    private static String name(TestIdentifier test) {
        return test.getSource().map(LeftOutTests::name).orElse(test.getDisplayName());
    }

    private static String name(TestSource source) {
        if (source instanceof MethodSource method) {
            return method.getJavaClass().getSimpleName() + "." + method.getMethodName();
        }
        return source.toString();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!names.isEmpty()) {
            out.printf(
                    "%d %s a real MongoDB and %s left out (set %s): %s%n",
                    names.size(),
                    names.size() == 1 ? "test needs" : "tests need",
                    names.size() == 1 ? "was" : "were",
                    MongoDatabases.VARIABLE,
                    names.stream().sorted().collect(Collectors.joining(", ")));
            names.clear();
        }
    }
}
