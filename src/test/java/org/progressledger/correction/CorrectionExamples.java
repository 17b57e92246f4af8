package org.progressledger.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HouseholdId;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/** Invented mass corrections for tests. */
final class CorrectionExamples {

    static final CorrectionBatchId BATCH =
            new CorrectionBatchId(UUID.fromString("7e4f5a52-93a5-4c1e-9d5c-0d6f3f0b7a11"));
    static final Actor PROPOSER = new Actor("can-bo-mau", "RECORDER");
    static final Actor APPROVER = new Actor("chu-tich-mau", "DECISION_MAKER");
    static final String REASON = "Rà soát lại: xác định sai hộ nghèo";
    static final DecisionReference DECISION =
            new DecisionReference("77/QĐ-UBND", LocalDate.of(2026, 3, 2), "UBND tỉnh Mẫu");
    static final BatchProposed PROPOSED = new BatchProposed(BATCH, REASON, DECISION, Selection.listed(), PROPOSER);

    private CorrectionExamples() {}

    static BatchEntry entry(int number) {
        return new BatchEntry(
                HouseholdId.of("MAU-" + number),
                "0193bb7e-6c00-7000-8000-%012d".formatted(number),
                PovertyClass.POOR,
                LocalDate.of(2025, 12, 12),
                Optional.of(PovertyClass.NOT_POOR),
                Optional.empty());
    }

    static List<BatchEntry> entries(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(CorrectionExamples::entry)
                .toList();
    }

    /** The digest of the example with these entries. */
    static String digest(List<BatchEntry> entries) {
        String digest = BatchDigest.of(BATCH, REASON, DECISION);
        for (BatchEntry entry : entries) {
            digest = BatchDigest.with(digest, entry);
        }
        return digest;
    }
}
