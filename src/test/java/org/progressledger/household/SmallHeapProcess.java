package org.progressledger.household;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.LongStream;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.ledger.projection.Projections;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, which tells how much of its heap is in use once it has caught up. */
final class SmallHeapProcess {

    /** Begins the line that says how many bytes are live. */
    static final String LIVE = "LIVE ";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What else goes on in the process uses some of the heap; the least of several collections has least of it. */
    private static final int COLLECTIONS = 5;

    private SmallHeapProcess() {}

    /** Arguments: directory of the ledger, position up to which it is folded. */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .run(
                        "--server.port=0",
                        "--progress-ledger.mongodb.uri=",
                        "--progress-ledger.embedded.directory=" + arguments[0],
                        "--progress-ledger.access.users[0].name=leader",
                        "--progress-ledger.access.users[0].password-hash={noop}mat-khau-dai",
                        "--progress-ledger.access.users[0].role=LEADER");
        Projections projections = application.getBean(Projections.class);
        projections.names().forEach(name -> projections.await(name, Long.parseLong(arguments[1]), PATIENCE));
        System.out.println(LIVE
                + LongStream.generate(SmallHeapProcess::used)
                        .limit(COLLECTIONS)
                        .min()
                        .getAsLong());
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
