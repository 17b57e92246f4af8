package org.progressledger.ledger.log.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.Receipt;
import org.progressledger.support.ChildProcess;

/**
 * A process that appends from several threads until it is killed. Prints {@code position next firstEventId} for each commit
 * that was acknowledged, after it was.
 */
final class CrashingWriter {

    private static final int THREADS = 6;

    private CrashingWriter() {}

    static ChildProcess start(Path ledger) throws IOException {
        return ChildProcess.start(List.of("-XX:+UseSerialGC"), CrashingWriter.class, ledger.toString());
    }

    public static void main(String[] arguments) {
        try (CommitLog log = new EmbeddedCommitLog(Path.of(arguments[0]));
                Appender appender = new Appender(log)) {
            System.out.println("open");
            Thread[] threads = new Thread[THREADS];
            for (int thread = 0; thread < THREADS; thread++) {
                String stream = "stream" + thread;
                threads[thread] = new Thread(() -> appendForEver(log, appender, stream));
                threads[thread].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (LedgerUnavailableException unavailable) {
            System.out.println(unavailable.getMessage());
            System.exit(1);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void appendForEver(CommitLog log, Appender appender, String stream) {
        PrintStream output = System.out;
        long sequence = log.lastSequence(stream).orElse(-1) + 1;
        while (true) {
            LedgerEvent[] events = Events.events(stream, sequence, 1 + (int) (sequence % 4));
            Receipt receipt = appender.append(List.of(events));
            sequence += events.length;
            // One write for the whole line, so that a kill cannot leave two lines mixed.
            output.print(receipt.position() + " " + receipt.next() + " " + events[0].id() + "\n");
            output.flush();
        }
    }
}
