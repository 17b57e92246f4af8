package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.support.ChildProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Without MongoDB the read models are on the heap: how much of it they take is part of what the application promises. */
class CatchingUpInASmallHeapIT {

    private static final int HOUSEHOLDS = 3_000;
    /** More than what a projection remembers of each kind of document, which is a number that does not grow (decision 0165). */
    private static final int FEW = 1_200;

    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2025;
    private static final int HOUSEHOLDS_IN_A_COMMIT = 50;

    private static final long KIBIBYTE = 1 << 10;
    private static final long HEAP = 192 * KIBIBYTE * KIBIBYTE;
    private static final long PER_HOUSEHOLD = 16 * KIBIBYTE;

    private static final Logger LOGGER = LoggerFactory.getLogger(CatchingUpInASmallHeapIT.class);

    @TempDir
    Path directory;

    private final HouseholdDecider decider = HouseholdExamples.decider();

    @Test
    void a_start_on_a_full_ledger_needs_a_heap_in_proportion_to_its_households() throws Exception {
        long few = liveAfterStart(FEW);

        long many = liveAfterStart(HOUSEHOLDS);

        long each = (many - few) / (HOUSEHOLDS - FEW);
        LOGGER.info(
                "Live with {} households {} KiB, with {} households {} KiB: {} bytes each",
                FEW,
                few / KIBIBYTE,
                HOUSEHOLDS,
                many / KIBIBYTE,
                each);
        assertThat(each).as("bytes held for a household with four reviews").isLessThan(PER_HOUSEHOLD);
    }

    private long liveAfterStart(int households) throws Exception {
        Path ledger = Files.createDirectory(directory.resolve("of-" + households));
        int recorded = record(households, ledger);
        try (ChildProcess process = ChildProcess.start(
                List.of("-Xmx" + HEAP, "-XX:+ExitOnOutOfMemoryError", "-XX:SoftRefLRUPolicyMSPerMB=0"),
                SmallHeapProcess.class,
                ledger.toString(),
                Integer.toString(recorded - 1))) {
            List<String> lines = process.readUntil(line -> line.startsWith(SmallHeapProcess.LIVE));
            String last = lines.get(lines.size() - 1);
            assertThat(last).as(String.join("\n", lines)).startsWith(SmallHeapProcess.LIVE);
            return Long.parseLong(last.substring(SmallHeapProcess.LIVE.length()));
        }
    }

    private int record(int households, Path ledger) throws IOException {
        int recorded = 0;
        try (CommitLog log = new EmbeddedCommitLog(ledger.resolve("ledger.sqlite"))) {
            List<LedgerEvent> waiting = new ArrayList<>();
            for (int number = 1; number <= households; number++) {
                waiting.addAll(events(HouseholdId.of("05569-%05d".formatted(number))));
                if (number % HOUSEHOLDS_IN_A_COMMIT == 0) {
                    log.append(List.of(new Commit(recorded, UUID.randomUUID(), Instant.now(), List.copyOf(waiting))));
                    recorded += waiting.size();
                    waiting.clear();
                }
            }
        }
        return recorded;
    }

    private List<LedgerEvent> events(HouseholdId household) {
        Book book = new Book(decider);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            book.record(review(household, year));
        }
        List<LedgerEvent> events = new ArrayList<>();
        for (Book.Entry entry : book.entries()) {
            HouseholdEvent event = entry.event();
            Revision revision = event.getClass().getAnnotation(Revision.class);
            events.add(new LedgerEvent(
                    UUID.randomUUID().toString(),
                    "household:" + household.code(),
                    events.size(),
                    "household",
                    "household." + event.getClass().getSimpleName(),
                    revision == null ? "" : revision.value(),
                    Instant.now(),
                    "{\"actor\":\"mau\",\"role\":\"RECORDER\"}",
                    JsonMapper.shared().writeValueAsString(event)));
        }
        return events;
    }

    private static RecordReview review(HouseholdId household, int year) {
        PovertyClass found = year % 2 == 0 ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
        return new RecordReview(
                household,
                HouseholdExamples.at(DINH_HOA),
                HouseholdExamples.head(),
                year % 2 == 0 ? 4 : 5,
                HouseholdExamples.sheetFor(found),
                found,
                Cause.REVIEW,
                Declaration.none(),
                HouseholdExamples.decisionOf(year));
    }
}
