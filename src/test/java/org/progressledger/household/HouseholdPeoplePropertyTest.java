package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever is asked of several households and persons, in whatever order and however late. */
class HouseholdPeoplePropertyTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(HouseholdPeoplePropertyTest.class);

    @TempDir
    Path directory;

    @Test
    void nobody_belongs_to_two_living_households_and_no_living_household_is_empty() {
        long seed = System.nanoTime();
        Map<String, Integer> recorded = new TreeMap<>();
        try (EmbeddedCommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
                HouseholdNode node = new HouseholdNode(log)) {
            for (int history = 0; history < RandomHistories.count(); history++) {
                try {
                    new PeopleHistory(node, seed + history, recorded).run();
                } catch (AssertionError | RuntimeException failure) {
                    throw new AssertionError("Seed " + (seed + history), failure);
                }
            }
        }
        LOGGER.info("People: {} histories from seed {}, recorded {}", RandomHistories.count(), seed, recorded);
        assertThat(recorded)
                .containsOnlyKeys(
                        "AddMember",
                        "ChangeHead",
                        "CloseHousehold",
                        "CorrectMember",
                        "ListMember",
                        "MergeHousehold",
                        "RecordReview",
                        "RegisterHousehold",
                        "RemoveMember",
                        "SplitHousehold",
                        "WithdrawClosing");
    }
}
