package org.progressledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application under test an empty directory for its embedded store. */
final class TemporaryStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        try {
            TestPropertyValues.of("progress-ledger.embedded.directory=" + Files.createTempDirectory("progress-ledger"))
                    .applyTo(application);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
