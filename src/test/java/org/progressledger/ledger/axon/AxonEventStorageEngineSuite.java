package org.progressledger.ledger.axon;

import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;

/** Axon's published suites {@code EventStorageEngineTest} and {@code AbstractEventStorageEngineTest}, as they are. */
abstract class AxonEventStorageEngineSuite
        extends AbstractEventStorageEngineTest<LedgerEventStorageEngine, LedgerEventStorageEngine.Builder> {

    /** The payloads of Axon's suites. */
    static final LedgerSerializer SERIALIZER =
            new LedgerSerializer(new LogicalNames(List.of(), List.of(new SnapshottedAggregate("suite", String.class))));

    @RegisterExtension
    final Closing closing = new Closing();

    private CommitLog log;
    private Appender appender;

    /** A log that holds nothing. */
    abstract CommitLog openLog();

    @BeforeEach
    void openEngine() {
        log = closing.afterTest(openLog());
        appender = closing.afterTest(new Appender(log));
        setTestSubject(createEngine());
    }

    @Override
    protected LedgerEventStorageEngine createEngine(UnaryOperator<LedgerEventStorageEngine.Builder> customization) {
        return customization
                .apply(LedgerEventStorageEngine.builder(log, appender, SERIALIZER, SERIALIZER))
                .build();
    }
}
