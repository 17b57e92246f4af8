package org.progressledger.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.correction.CorrectionExamples.APPROVER;
import static org.progressledger.correction.CorrectionExamples.BATCH;
import static org.progressledger.correction.CorrectionExamples.DECISION;
import static org.progressledger.correction.CorrectionExamples.PROPOSER;
import static org.progressledger.correction.CorrectionExamples.REASON;
import static org.progressledger.correction.CorrectionExamples.digest;
import static org.progressledger.correction.CorrectionExamples.entries;
import static org.progressledger.correction.CorrectionExamples.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.correction.CorrectionBatchEvent.BatchApplied;
import org.progressledger.correction.CorrectionBatchEvent.BatchApproved;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.correction.CorrectionBatchEvent.BatchRejected;
import org.progressledger.correction.CorrectionBatchEvent.BatchSubmitted;
import org.progressledger.correction.CorrectionBatchEvent.BatchWithdrawn;
import org.progressledger.correction.CorrectionBatchEvent.ChunkApplied;
import org.progressledger.correction.CorrectionBatchEvent.EntriesAdded;
import org.progressledger.correction.Selection.Remedy;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.RefusalReason;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

class CorrectionBatchEventJsonTest extends GoldenFiles {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    CorrectionBatchEventJsonTest() {
        super("/correction/events/", new EventCatalogue(CorrectionBatch.TYPE, CorrectionBatchEvent.class));
    }

    @Override
    protected Stream<CorrectionBatchEvent> events() {
        LocalDate day = LocalDate.of(2025, 12, 31);
        return Stream.of(
                new BatchProposed(
                        BATCH,
                        REASON,
                        DECISION,
                        Selection.under(
                                        new DecisionDocument("1486/QĐ-UBND", LocalDate.of(2025, 12, 12)),
                                        Optional.of(UnitId.parse("05569@2025")),
                                        Remedy.OTHER_DAY,
                                        Optional.of(day))
                                .leavingOut(3),
                        PROPOSER),
                new EntriesAdded(
                        BATCH,
                        1,
                        List.of(
                                entry(1),
                                new BatchEntry(
                                        HouseholdId.of("MAU-2"),
                                        entry(2).corrects(),
                                        PovertyClass.NEAR_POOR,
                                        day,
                                        Optional.empty(),
                                        Optional.empty()),
                                new BatchEntry(
                                        HouseholdId.of("MAU-3"),
                                        entry(3).corrects(),
                                        PovertyClass.NEAR_POOR,
                                        day,
                                        Optional.of(PovertyClass.NEAR_POOR),
                                        Optional.of(day.minusDays(1)))),
                        PROPOSER),
                new BatchSubmitted(BATCH, 5, digest(entries(1, 5)), PROPOSER),
                new BatchApproved(BATCH, digest(entries(1, 5)), APPROVER),
                new BatchRejected(BATCH, "thiếu biên bản", APPROVER),
                new BatchWithdrawn(BATCH, PROPOSER),
                new ChunkApplied(
                        BATCH,
                        1,
                        5,
                        new EntryCounts(4, 1),
                        List.of(new RefusedEntry(
                                5,
                                HouseholdId.of("MAU-5"),
                                RefusalReason.RECOGNITION_CHANGED_MEANWHILE,
                                List.of("POOR", "2025-12-12")))),
                new BatchApplied(BATCH, new EntryCounts(4, 1)));
    }

    @Test
    void the_state_in_a_snapshot_is_read_as_it_was_kept() {
        BatchState state = BatchState.UNKNOWN;
        for (CorrectionBatchEvent event : events().toList()) {
            state = state.after(event);

            assertThat(mapper.readValue(mapper.writeValueAsString(state), BatchState.class))
                    .isEqualTo(state);
        }
    }

    @Test
    void a_refusal_kept_as_text_is_said_as_the_household_said_it() {
        ChunkApplied chunk = (ChunkApplied)
                events().filter(ChunkApplied.class::isInstance).findFirst().orElseThrow();

        assertThat(chunk.refused().get(0).refused().arguments())
                .containsExactly(PovertyClass.POOR, LocalDate.of(2025, 12, 12));
    }
}
