package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.detection.TestEnvironmentDetector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Axon would send machine, Java and library data to its makers. It keeps quiet by itself where it sees a test on the stack
 * or the build's system property, so the application is started without either.
 */
class TelemetryTest {

    private static final String SWITCHED_OFF_BY_THE_BUILD = "axoniq.update-checker.disabled";
    private static final String HOME = "user.home";

    private static final Executor A_THREAD_THAT_SHOWS_NO_TEST = work -> new Thread(work).start();

    @TempDir
    Path directory;

    private final String home = System.getProperty(HOME);
    private final String switchedOff = System.getProperty(SWITCHED_OFF_BY_THE_BUILD, "true");

    @BeforeEach
    void asOnAnOperatorsMachine() {
        System.setProperty(HOME, directory.toString());
        System.clearProperty(SWITCHED_OFF_BY_THE_BUILD);
    }

    @AfterEach
    void asTheBuildHadIt() {
        System.setProperty(HOME, home);
        System.setProperty(SWITCHED_OFF_BY_THE_BUILD, switchedOff);
    }

    @Test
    void nothing_is_reported_and_nothing_is_written_to_the_home_directory() {
        CompletableFuture<Long> reporters = CompletableFuture.supplyAsync(this::reporters, A_THREAD_THAT_SHOWS_NO_TEST);

        assertThat(reporters.join()).isZero();
        assertThat(directory.resolve(".axoniq")).doesNotExist();
    }

    private long reporters() {
        assertThatAxonWouldReport();
        try (ConfigurableApplicationContext application = WellApplication.start(directory.resolve("data"))) {
            return application.getBeanNamesForType(UpdateChecker.class).length;
        }
    }

    private static void assertThatAxonWouldReport() {
        if (TestEnvironmentDetector.isTestEnvironment()) {
            throw new IllegalStateException("Axon sees a test on the stack, so this test would show nothing");
        }
    }

    @Test
    void the_test_would_see_the_reporter_if_it_were_there() {
        CompletableFuture<Long> reporters =
                CompletableFuture.supplyAsync(this::reportersWithoutOurExclusion, A_THREAD_THAT_SHOWS_NO_TEST);

        assertThat(reporters.join()).isEqualTo(1);
        assertThat(directory.resolve(".axoniq")).exists();
    }

    /** Asked for nothing over the network: {@code axon.update-check.disabled} stays. */
    private long reportersWithoutOurExclusion() {
        try (ConfigurableApplicationContext application =
                WellApplication.start(directory.resolve("data"), "spring.autoconfigure.exclude=")) {
            return application.getBeanNamesForType(UpdateChecker.class).length;
        }
    }
}
