package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.programme.ProgrammeEvent;
import org.progressledger.ruleset.PublishedCriteria;
import org.progressledger.ruleset.PublishedRules;
import org.progressledger.support.KilledWhileApplying;
import org.progressledger.territory.RegisterEvent;

class KilledWhileApplyingIT {

    private static final int ROWS = 6_000;

    @TempDir
    Path directory;

    @Test
    void a_list_whose_apply_is_killed_again_and_again_is_applied_once_and_whole() throws Exception {
        KilledWhileApplying list = new KilledWhileApplying(ListProcess.class, "APPLYING", ROWS, directory);

        assertThat(list.lastLine()).isEqualTo("APPLIED %d %s".formatted(ROWS, new RowCounts(ROWS, 0, 0, 0)));

        Map<String, List<String>> typesByStream = list.typesByStream();
        assertThat(typesByStream)
                .containsKeys(
                        PublishedCriteria.STREAM,
                        ProgrammeEvent.STREAM,
                        RegisterEvent.STREAM,
                        "territory:19",
                        "territory:51")
                .hasSize(ROWS + 1 + 6);
        assertThat(typesByStream.get(PublishedRules.STREAM)).hasSize(4);
        typesByStream.forEach((stream, types) -> {
            if (stream.startsWith("household:")) {
                assertThat(types)
                        .as(stream)
                        .containsExactly("household.Registered", "household.Scored", "household.StatusRecognised");
            }
        });
    }
}
