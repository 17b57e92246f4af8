package org.progressledger.household;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.ledger.projection.Projections;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, which tells how much of its heap is in use once it has caught up. */
final class SmallHeapProcess {

    /** Begins the line that says how many bytes are live. */
    static final String LIVE = "LIVE ";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
        System.gc();
        System.out.println(
                LIVE + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
