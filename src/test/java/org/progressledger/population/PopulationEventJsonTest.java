package org.progressledger.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event that has landed never changes meaning: its stored text of today must be read the same for ever. */
class PopulationEventJsonTest {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void a_report_is_stored_and_read_in_the_words_of_its_golden_file() throws IOException {
        LocalDate day = LocalDate.of(2025, 12, 14);
        PopulationReported report = new PopulationReported(
                UnitId.parse("05569@2025"),
                3_000,
                12_000,
                day,
                new DecisionReference("12/BC-UBND", day, "UBND xã Định Hóa"));
        try (InputStream stream = getClass().getResourceAsStream("/population/events/PopulationReported.json")) {
            String golden = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();

            assertThat(mapper.writeValueAsString(report)).isEqualTo(golden);
            assertThat(mapper.readValue(golden, PopulationReported.class)).isEqualTo(report);
        }
    }
}
