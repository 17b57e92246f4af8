package org.progressledger.ledger.axon;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;

/** Axon's published suite {@code EmbeddedEventStoreTest}, as it is. */
abstract class AxonEmbeddedEventStoreSuite extends EmbeddedEventStoreTest {

    @RegisterExtension
    final Closing closing = new Closing();

    /** A log that holds nothing. */
    abstract CommitLog openLog();

    @Override
    public EventStorageEngine createStorageEngine() {
        CommitLog log = closing.afterTest(openLog());
        Appender appender = closing.afterTest(new Appender(log));
        return LedgerEventStorageEngine.builder(
                        log, appender, AxonEventStorageEngineSuite.SERIALIZER, AxonEventStorageEngineSuite.SERIALIZER)
                .build();
    }
}
