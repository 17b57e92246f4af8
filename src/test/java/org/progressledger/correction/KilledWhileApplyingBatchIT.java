package org.progressledger.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.programme.ProgrammeEvent;
import org.progressledger.ruleset.PublishedCriteria;
import org.progressledger.ruleset.PublishedRules;
import org.progressledger.support.KilledWhileApplying;
import org.progressledger.territory.RegisterEvent;

class KilledWhileApplyingBatchIT {

    private static final int HOUSEHOLDS = 5_000;

    @TempDir
    Path directory;

    @Test
    void a_batch_whose_apply_is_killed_again_and_again_corrects_each_household_once() throws Exception {
        KilledWhileApplying batch = new KilledWhileApplying(BatchProcess.class, "APPROVED", HOUSEHOLDS, directory);

        assertThat(batch.lastLine()).isEqualTo("APPLIED %d %s".formatted(HOUSEHOLDS, new EntryCounts(HOUSEHOLDS, 0)));

        Map<String, List<String>> typesByStream = batch.typesByStream();
        assertThat(typesByStream)
                .containsKeys(
                        PublishedRules.STREAM,
                        PublishedCriteria.STREAM,
                        ProgrammeEvent.STREAM,
                        RegisterEvent.STREAM,
                        "territory:19",
                        "territory:51")
                .hasSize(HOUSEHOLDS + 1 + 6);
        typesByStream.forEach((stream, types) -> {
            if (stream.startsWith("household:")) {
                assertThat(types)
                        .as(stream)
                        .containsExactly(
                                "household.Registered",
                                "household.Scored",
                                "household.StatusRecognised",
                                "household.RecognitionCorrected");
            }
        });
        String stream = typesByStream.keySet().stream()
                .filter(name -> name.startsWith("correction-batch:"))
                .findFirst()
                .orElseThrow();
        try (CommitLog log = batch.log()) {
            assertThat(log.snapshot(stream).orElseThrow().type()).isEqualTo("correction-batch.CorrectionBatch");
        }
    }
}
