package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.axon.Well.DigWell;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.shared.Actor;
import org.springframework.context.ConfigurableApplicationContext;

class ShutdownTest {

    private static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");
    private static final int RECORDERS = 4;

    @RegisterExtension
    final Closing closing = new Closing();

    @TempDir
    Path directory;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void what_was_acknowledged_before_or_during_the_shutdown_is_stored_and_everyone_gets_an_answer() {
        ConfigurableApplicationContext application = WellApplication.start(directory);
        LedgerCommands commands = application.getBean(LedgerCommands.class);
        List<CompletableFuture<Void>> recorders = IntStream.range(0, RECORDERS)
                .mapToObj(recorder -> CompletableFuture.runAsync(
                        () -> recordUntilRefused(commands, recorder), work -> new Thread(work).start()))
                .toList();
        await().until(() -> acknowledged.size() > 20);

        application.close();

        assertThat(recorders).allSatisfy(recorder -> assertThat(recorder).succeedsWithin(Duration.ofSeconds(30)));
        CommitLog log = closing.afterTest(new EmbeddedCommitLog(directory.resolve("ledger.sqlite")));
        assertThat(acknowledged)
                .allSatisfy(well -> assertThat(log.lastSequence(well)).hasValue(0));
        assertThat(log.head().next()).isEqualTo(acknowledged.size());
    }

    private void recordUntilRefused(LedgerCommands commands, int recorder) {
        for (int number = 0; ; number++) {
            String well = recorder + "-" + number;
            try {
                commands.record(RECORDER, Source.NONE, () -> commands.send(new DigWell(well)));
            } catch (RuntimeException closed) {
                return;
            }
            acknowledged.add(well);
        }
    }
}
