package org.progressledger.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on an embedded ledger that is killed again and again while it is applied.
 *
 * @param main prints {@code <state> <how far> …} for every change; its arguments are the directory, {@code apply} or
 *     {@code resume}, and the size
 * @param state what it prints while it applies
 * @param size of the work, in whatever it counts
 */
public record KilledWhileApplying(Class<?> main, String state, int size, Path directory) {

    private static final Logger LOGGER = LoggerFactory.getLogger(KilledWhileApplying.class);
    private static final int KILLS = 2;

    /** The last line of the process that was let end. */
    public String lastLine() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        LOGGER.info("{} is killed with seed {}", main.getSimpleName(), seed);
        Random random = new Random(seed);
        String work = "apply";
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = size * kill / (KILLS + 1) - random.nextInt(size / 10);
            try (ChildProcess process = start(work)) {
                List<String> lines = process.readUntil(line -> through(line) >= enough);
                process.kill();
                assertThat(through(lines.get(lines.size() - 1)))
                        .as("killed while it applies, not before or after; it printed %s", lines)
                        .isBetween(enough, size - 1);
            }
            work = "resume";
        }
        try (ChildProcess process = start(work)) {
            List<String> lines = process.readToTheEnd();
            assertThat(process.exitCode()).as("it printed %s", lines).isZero();
            return lines.get(lines.size() - 1);
        }
    }

    private ChildProcess start(String work) throws IOException {
        return ChildProcess.start(List.of(), main, directory.toString(), work, String.valueOf(size));
    }

    private int through(String line) {
        Matcher applying = Pattern.compile(state + " (\\d+) .*").matcher(line);
        return applying.matches() ? Integer.parseInt(applying.group(1)) : -1;
    }

    /** Types of the events that the ledger holds afterwards, in the order of each stream. */
    public Map<String, List<String>> typesByStream() {
        Map<String, List<String>> types = new HashMap<>();
        try (CommitLog log = log();
                CommitCursor commits = log.read(0)) {
            while (commits.hasNext()) {
                for (LedgerEvent event : commits.next().events()) {
                    types.computeIfAbsent(event.stream(), stream -> new ArrayList<>())
                            .add(event.type());
                }
            }
        }
        return types;
    }

    /** The ledger that the process left; to be closed. */
    public CommitLog log() {
        return new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
    }
}
