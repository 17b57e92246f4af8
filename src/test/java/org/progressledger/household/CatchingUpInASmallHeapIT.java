package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.BeforeEach;
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
import tools.jackson.databind.json.JsonMapper;

/** Without MongoDB the read models are on the heap: how much of it they take is part of what the application promises. */
class CatchingUpInASmallHeapIT {

    private static final int HOUSEHOLDS = 6_000;
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2025;
    private static final int HOUSEHOLDS_IN_A_COMMIT = 50;

    private static final long MEBIBYTE = 1 << 20;

    /** The application alone holds about 50 MiB, each household with its four reviews 13 KiB. */
    private static final long HEAP = 256 * MEBIBYTE;

    @TempDir
    Path directory;

    private final HouseholdDecider decider = HouseholdExamples.decider();
    private int recorded;

    @BeforeEach
    void a_ledger_of_households_with_four_reviews_each() throws IOException {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            List<LedgerEvent> waiting = new ArrayList<>();
            for (int number = 1; number <= HOUSEHOLDS; number++) {
                waiting.addAll(events(HouseholdId.of("05569-%05d".formatted(number))));
                if (number % HOUSEHOLDS_IN_A_COMMIT == 0) {
                    log.append(List.of(new Commit(recorded, UUID.randomUUID(), Instant.now(), List.copyOf(waiting))));
                    recorded += waiting.size();
                    waiting.clear();
                }
            }
        }
    }

    @Test
    void a_start_on_a_full_ledger_needs_no_more_heap_than_the_read_models_and_they_take_three_fifths_of_it()
            throws Exception {
        try (ChildProcess process = ChildProcess.start(
                List.of("-Xmx" + HEAP, "-XX:+ExitOnOutOfMemoryError"),
                SmallHeapProcess.class,
                directory.toString(),
                Integer.toString(recorded - 1))) {
            List<String> lines = process.readUntil(line -> line.startsWith(SmallHeapProcess.LIVE));

            String last = lines.get(lines.size() - 1);
            assertThat(last).as(String.join("\n", lines)).startsWith(SmallHeapProcess.LIVE);
            long live = Long.parseLong(last.substring(SmallHeapProcess.LIVE.length()));
            assertThat(live / MEBIBYTE)
                    .as("MiB held with %d households", HOUSEHOLDS)
                    .isLessThan(HEAP * 3 / 5 / MEBIBYTE);
        }
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
