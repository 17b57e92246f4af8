package org.progressledger.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class LeftOutTestsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void a_test_that_needs_a_real_server_is_named_at_the_end_of_the_run_when_there_is_none() {
        run(OfBothKinds.class);

        assertThat(printed())
                .isEqualToIgnoringNewLines(
                        MongoDatabases.areReal()
                                ? ""
                                : "1 test needs a real MongoDB and was left out (set PROGRESS_LEDGER_MONGODB_URI): OfBothKinds.asks_for_a_plan");
    }

    @Test
    void each_test_of_a_class_that_needs_a_real_server_is_counted() {
        run(OfARealServer.class);

        assertThat(printed())
                .isEqualToIgnoringNewLines(
                        MongoDatabases.areReal()
                                ? ""
                                : "2 tests need a real MongoDB and were left out (set PROGRESS_LEDGER_MONGODB_URI): OfARealServer.asks_for_a_plan, OfARealServer.asks_for_a_session");
    }

    @Test
    void the_run_of_the_build_listens() {
        assertThat(ServiceLoader.load(TestExecutionListener.class)).hasAtLeastOneElementOfType(LeftOutTests.class);
    }

    private void run(Class<?> tests) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new LeftOutTests(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .build();
        LauncherFactory.create(config)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(tests))
                        .build());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    static class OfBothKinds {

        @Test
        @NeedsRealMongo
        void asks_for_a_plan() {}

        @Test
        void asks_for_nothing() {}
    }

    @NeedsRealMongo
    static class OfARealServer {

        @Test
        void asks_for_a_plan() {}

        @Test
        void asks_for_a_session() {}
    }
}
