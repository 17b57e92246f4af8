package org.progressledger.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.household.RandomHistories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Random interleavings of proposing, deciding, applying, being killed and going on, while others change the households.
 * What is asserted is read from the streams event by event, not from what the code under test keeps.
 */
class MassCorrectionPropertyIT {

    private static final Logger LOGGER = LoggerFactory.getLogger(MassCorrectionPropertyIT.class);

    @TempDir
    Path directory;

    @Test
    void whatever_happens_in_between_each_entry_of_an_approved_batch_is_corrected_once_or_refused_with_a_reason() {
        long seed = System.nanoTime();
        int histories = RandomHistories.count();
        Coverage coverage = new Coverage();
        int[] commandsUntilDeath = {Integer.MAX_VALUE};
        try (ConfigurableApplicationContext application = CorrectionOnly.start(directory, false)) {
            application.getBean(CommandBus.class).registerHandlerInterceptor((unitOfWork, chain) -> {
                if (commandsUntilDeath[0]-- == 0) {
                    throw new CorrectionHistory.Killed();
                }
                return chain.proceed();
            });
            for (int history = 0; history < histories; history++) {
                try {
                    new CorrectionHistory(
                                    application, new Random(seed + history), history, commandsUntilDeath, coverage)
                            .run();
                } catch (AssertionError | RuntimeException failure) {
                    throw new AssertionError("Seed " + (seed + history), failure);
                }
            }
        }
        LOGGER.info("Mass correction: {} histories from seed {}, {}", histories, seed, coverage);
        assertThat(coverage.corrected).as("entries corrected").isPositive();
        assertThat(coverage.refused).as("entries refused").isPositive();
        assertThat(coverage.killed).as("applies killed").isPositive();
        assertThat(coverage.undecided).as("batches that were not approved").isPositive();
    }
}
