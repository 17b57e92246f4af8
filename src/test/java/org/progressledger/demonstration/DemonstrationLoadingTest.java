package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.intake.Intake;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.programme.ProgrammeEvent;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.PublishedCriteria;
import org.progressledger.ruleset.PublishedRules;
import org.progressledger.territory.RegisterEvent;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

class DemonstrationLoadingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static final Territory TERRITORY = WholeCountry.TERRITORY;

    private final DemonstrationLists lists = new DemonstrationLists(2025, TERRITORY, PovertyRuleSets.load());
    private final Intake intake = mock(Intake.class);

    private final LedgerCommands commands = mock(LedgerCommands.class);
    private final PopulationLoading populations = new PopulationLoading(lists.province(), commands);

    private final TerritoryLoading territory =
            new TerritoryLoading(new InventedTerritory(lists.province(), TERRITORY), commands);

    private final ProgrammeLoading programmes = mock(ProgrammeLoading.class);

    private final ResultLoading results = mock(ResultLoading.class);

    private final HeadLoading heads = mock(HeadLoading.class);
    private final PeriodLoading periods = mock(PeriodLoading.class);

    private final FundLoading funds = mock(FundLoading.class);
    private final StoryLoading stories = mock(StoryLoading.class);

    @TempDir
    private Path directory;

    @Test
    void a_ledger_that_holds_something_else_is_left_alone() {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            log.append(List.of(new Commit(
                    0,
                    UUID.randomUUID(),
                    NOW,
                    List.of(new LedgerEvent(
                            "1",
                            "household:05569-00001",
                            0,
                            "household",
                            "household.Registered",
                            "",
                            NOW,
                            "{}",
                            "{}")))));

            new DemonstrationLoading(
                            lists,
                            200,
                            territory,
                            programmes,
                            new ListLoading(intake),
                            populations,
                            results,
                            heads,
                            periods,
                            funds,
                            stories,
                            new DemonstrationLedger(lists, log, TERRITORY))
                    .run();

            assertThat(log.head().next()).isEqualTo(1);
        }
        verifyNoInteractions(intake, commands, programmes, results, heads, periods, funds, stories);
    }

    @Test
    void a_ledger_that_holds_nothing_but_rules_programmes_and_provinces_is_for_the_demonstration() {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            DemonstrationLedger ledger = new DemonstrationLedger(lists, log, TERRITORY);
            log.append(List.of(new Commit(0, UUID.randomUUID(), NOW, List.of(event("1", PublishedRules.STREAM, 0)))));
            log.append(
                    List.of(new Commit(1, UUID.randomUUID(), NOW, List.of(event("2", PublishedCriteria.STREAM, 0)))));
            log.append(List.of(new Commit(2, UUID.randomUUID(), NOW, List.of(event("3", "territory:19", 0)))));
            log.append(List.of(new Commit(3, UUID.randomUUID(), NOW, List.of(event("4", RegisterEvent.STREAM, 0)))));
            log.append(List.of(new Commit(4, UUID.randomUUID(), NOW, List.of(event("5", ProgrammeEvent.STREAM, 0)))));

            assertThat(ledger.isForDemonstration()).isTrue();

            log.append(List.of(new Commit(5, UUID.randomUUID(), NOW, List.of(event("6", "household:1", 0)))));

            assertThat(ledger.isForDemonstration()).isFalse();
        }
    }

    private static LedgerEvent event(String id, String stream, long sequence) {
        return new LedgerEvent(id, stream, sequence, "kind", "kind.Happened", "", NOW, "{}", "{}");
    }

    @Test
    void no_list_is_loaded_where_none_is_asked_for() {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            new DemonstrationLoading(
                            lists,
                            0,
                            territory,
                            programmes,
                            new ListLoading(intake),
                            populations,
                            results,
                            heads,
                            periods,
                            funds,
                            stories,
                            new DemonstrationLedger(lists, log, TERRITORY))
                    .run();
        }
        verifyNoInteractions(intake, commands, programmes, results, heads, periods, funds, stories);
    }
}
