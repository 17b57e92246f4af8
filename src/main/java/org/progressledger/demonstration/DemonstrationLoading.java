package org.progressledger.demonstration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.progressledger.intake.IntakeRefusedException;
import org.progressledger.intake.RowCounts;
import org.progressledger.shared.FailureWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the lists of the province into an empty ledger, or goes on with a ledger that a start before began to fill. Any
 * other ledger is left alone.
 */
final class DemonstrationLoading {

    private static final Logger LOGGER = LoggerFactory.getLogger(DemonstrationLoading.class);

    private final DemonstrationLists lists;
    private final int most;
    private final TerritoryLoading territory;
    private final ProgrammeLoading programmes;
    private final ListLoading loading;
    private final PopulationLoading populations;
    private final ResultLoading results;
    private final HeadLoading heads;
    private final PeriodLoading periods;
    private final FundLoading funds;
    private final StoryLoading stories;
    private final DemonstrationLedger ledger;

    DemonstrationLoading(
            DemonstrationLists lists,
            int most,
            TerritoryLoading territory,
            ProgrammeLoading programmes,
            ListLoading loading,
            PopulationLoading populations,
            ResultLoading results,
            HeadLoading heads,
            PeriodLoading periods,
            FundLoading funds,
            StoryLoading stories,
            DemonstrationLedger ledger) {
        this.lists = lists;
        this.most = most;
        this.territory = territory;
        this.programmes = programmes;
        this.loading = loading;
        this.populations = populations;
        this.results = results;
        this.heads = heads;
        this.periods = periods;
        this.funds = funds;
        this.stories = stories;
        this.ledger = ledger;
    }

    void run() {
        try {
            List<ListPlan> plans = lists.plans().stream().limit(most).toList();
            if (plans.isEmpty() || !isLedgerForUs()) {
                return;
            }
            load(plans);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            LOGGER.info("Loading the demonstration province stops with the application; the next start goes on");
        } catch (IntakeRefusedException refused) {
            LOGGER.warn("Loading the demonstration province stops, the intake takes nothing: {}", refused.reason());
        } catch (IOException | IllegalStateException failure) {
            LOGGER.error("Loading the demonstration province stops", new FailureWithoutText(failure));
        }
    }

    private boolean isLedgerForUs() {
        boolean ours = ledger.isForDemonstration();
        if (!ours) {
            LOGGER.info("The ledger holds something else than the demonstration province and is left alone");
        }
        return ours;
    }

    private void load(List<ListPlan> plans) throws IOException, InterruptedException {
        territory.load();
        programmes.load();
        Set<String> applied = loading.applied();
        RowCounts counts = RowCounts.NONE;
        int done = 0;
        for (ListPlan plan : plans) {
            done++;
            if (!applied.contains(plan.fileName())) {
                counts = counts.plus(loading.load(plan.fileName(), new ByteArrayInputStream(written(plan))));
                LOGGER.info(
                        "Demonstration province: {} of {} lists loaded, {} rows in this run",
                        done,
                        plans.size(),
                        counts.total());
            }
            populations.load(plan);
            results.load(plan);
            heads.load(plan);
            periods.load(plan);
        }
        stories.load(plans);
        if (plans.size() == lists.plans().size()) {
            RowCounts money = funds.load();
            LOGGER.info(
                    "Demonstration province: {} rows of plans and payments recorded, {} refused",
                    money.created(),
                    money.refused());
        }
        LOGGER.info(
                "The demonstration province is loaded. In this run: {} households created, {} rows that changed one,"
                        + " {} refused",
                counts.created(),
                counts.changed(),
                counts.refused());
    }

    private byte[] written(ListPlan plan) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        lists.write(plan, file);
        return file.toByteArray();
    }
}
