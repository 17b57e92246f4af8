package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngineTest;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Nobody can leave a test of Axon's suites out unseen. */
class AxonSuitesAreCompleteTest {

    /** Axon's classes, the tests they hold in 4.13.0, and our classes that run them. */
    static Stream<Arguments> suites() {
        List<Class<?>> engine = List.of(EventStorageEngineTest.class, AbstractEventStorageEngineTest.class);
        List<Class<?>> store = List.of(EmbeddedEventStoreTest.class);
        return Stream.of(
                Arguments.of(engine, 17 + 9, EmbeddedLogAxonEventStorageEngineTest.class),
                Arguments.of(engine, 17 + 9, MongoLogAxonEventStorageEngineTest.class),
                Arguments.of(store, 21, EmbeddedLogAxonEmbeddedEventStoreTest.class),
                Arguments.of(store, 21, MongoLogAxonEmbeddedEventStoreTest.class));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("suites")
    void every_test_of_the_suite_is_found_by_the_engine_that_runs_it(
            List<Class<?>> published, int tests, Class<?> ours) {
        Set<String> publishedTests =
                published.stream().flatMap(AxonSuitesAreCompleteTest::tests).collect(Collectors.toSet());

        assertThat(publishedTests).hasSize(tests);
        assertThat(discovered(ours)).containsExactlyInAnyOrderElementsOf(publishedTests);
        assertThat(ours.getSimpleName()).as("surefire runs it").endsWith("Test");
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("suites")
    void no_test_of_the_suite_is_overridden_or_disabled(List<Class<?>> published, int tests, Class<?> ours) {
        Set<String> publishedTests =
                published.stream().flatMap(AxonSuitesAreCompleteTest::tests).collect(Collectors.toSet());
        List<Class<?>> added = Stream.<Class<?>>iterate(ours, type -> !published.contains(type), Class::getSuperclass)
                .toList();

        assertThat(added).isNotEmpty().noneMatch(type -> type.isAnnotationPresent(Disabled.class));
        assertThat(added)
                .flatMap(type -> List.of(type.getDeclaredMethods()))
                .extracting(Method::getName)
                .doesNotContainAnyElementsOf(publishedTests);
    }

    private static Stream<String> tests(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName);
    }

    private static List<String> discovered(Class<?> type) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(type))
                .build();
        TestPlan plan = LauncherFactory.create().discover(request);
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(TestIdentifier::getLegacyReportingName)
                .map(name -> name.replaceAll("\\(.*", ""))
                .toList();
    }
}
