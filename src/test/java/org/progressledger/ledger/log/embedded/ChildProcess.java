package org.progressledger.ledger.log.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A Java process on the class path of the tests. */
public final class ChildProcess {

    private ChildProcess() {}

    public static Process start(Class<?> main, Path ledger) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        ledger.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
