package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.RandomHistories;
import org.progressledger.report.direct.DirectCount;
import org.progressledger.report.direct.DirectForms;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;
import org.progressledger.ruleset.PovertyClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class TablesPropertyTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(TablesPropertyTest.class);
    private static final int QUESTIONS = 5;

    private final TableComparison comparison = new TableComparison();

    /** Releasing throws if any equation within or between the tables fails. */
    @Test
    void whatever_was_recorded_the_fifteen_tables_of_any_area_agree_with_each_other_and_with_a_direct_count() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        int count = RandomHistories.count();
        long equations = 0;
        for (int history = 0; history < count; history++) {
            try {
                equations += releasesOf(new FormHistories(seed + history));
                comparison.assertNoDifference();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
        LOGGER.info(
                "Tables: {} histories from seed {}, {} questions each, {} equations; {}; always 0 or empty: {}",
                count,
                seed,
                QUESTIONS,
                equations,
                comparison,
                comparison.emptyColumns());
    }

    private long releasesOf(FormHistories histories) {
        InventedBook written = histories.written();
        TableBook book = new TableBook(written);
        long equations = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            FormQuestion asked = histories.question();
            new UnitsUnder(asked.boundaries(), InventedBook.TERRITORY)
                    .communesOf(asked.area()).stream()
                            .filter(unit -> asked.knownAt() % 2 == 0)
                            .forEach(unit -> book.populate(unit, 100, 1_000));
            FormRelease release = book.release(asked);
            MovementForms movement = written.forms(asked);
            assertThat(release.table(AppendixTable.LIST_OF_POOR).rows())
                    .hasSize((int) movement.of(PovertyClass.POOR).column(9).households());
            assertThat(release.table(AppendixTable.LIST_OF_NEAR_POOR).rows())
                    .hasSize((int) movement.of(PovertyClass.NEAR_POOR).column(9).households());
            comparison.compare(
                    release,
                    new DirectForms(
                            DirectCount.of(written.entries(), asked, InventedBook.TERRITORY),
                            book.populations(),
                            InventedBook.TERRITORY,
                            HouseholdExamples.RULE_SETS.inForceOn(asked.closing())));
            equations += release.equations().size();
        }
        return equations;
    }
}
