package org.progressledger.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Makes the directory for temporary files before the first test. The build names one under {@code target}, so that what
 * tests leave there goes with the next {@code mvn clean}.
 */
public final class TemporaryFiles implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
