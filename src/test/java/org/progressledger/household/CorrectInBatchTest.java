package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.review;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CorrectInBatch;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;

class CorrectInBatchTest {

    private static final CorrectionBatchId BATCH = CorrectionBatchId.random();
    private static final DecisionReference ORDER =
            new DecisionReference("77/QĐ-UBND", LocalDate.of(2025, 3, 2), "UBND tỉnh Mẫu");
    private static final LocalDate DAY = decisionOf(2024).date();

    private final Book book = new Book(HouseholdExamples.decider());
    private String recognition = "";

    @BeforeEach
    void a_household_recognised_as_poor() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        recognition = book.idOfLast(StatusRecognised.class);
    }

    private CorrectInBatch entry(Optional<PovertyClass> right) {
        return new CorrectInBatch(
                HOUSEHOLD, recognition, PovertyClass.POOR, DAY, right, Optional.empty(), "sai", ORDER, BATCH);
    }

    @Test
    void what_still_stands_as_it_was_seen_is_corrected_and_points_to_the_batch() {
        RecognitionCorrected corrected = (RecognitionCorrected)
                book.record(entry(Optional.of(PovertyClass.NOT_POOR))).get(0);

        assertThat(corrected.batch()).contains(BATCH);
        assertThat(corrected.corrects()).isEqualTo(recognition);
        assertThat(corrected.decision()).isEqualTo(ORDER);
        assertThat(book.state().povertyClassOn(DAY)).contains(PovertyClass.NOT_POOR);
    }

    @Test
    void a_withdrawal_points_to_the_batch_as_well() {
        RecognitionCorrected withdrawn =
                (RecognitionCorrected) book.record(entry(Optional.empty())).get(0);

        assertThat(withdrawn.batch()).contains(BATCH);
        assertThat(withdrawn.recognised()).isEmpty();
        assertThat(book.state().povertyClassOn(DAY)).isEmpty();
    }

    @Test
    void what_somebody_corrected_meanwhile_is_left_as_it_is() {
        book.record(new CorrectRecognition(
                HOUSEHOLD, recognition, PovertyClass.NEAR_POOR, Optional.empty(), "sai", ORDER, Optional.empty()));

        assertThat(book.refusal(entry(Optional.of(PovertyClass.NOT_POOR))))
                .isEqualTo(RefusalReason.RECOGNITION_CHANGED_MEANWHILE);
        assertThat(book.refusal(entry(Optional.empty()))).isEqualTo(RefusalReason.RECOGNITION_CHANGED_MEANWHILE);
    }

    @Test
    void what_somebody_withdrew_meanwhile_is_refused_as_withdrawn() {
        book.record(new WithdrawRecognition(HOUSEHOLD, recognition, "sai", ORDER, Optional.empty()));

        assertThat(book.refusal(entry(Optional.of(PovertyClass.NOT_POOR)))).isEqualTo(RefusalReason.ALREADY_WITHDRAWN);
    }

    @Test
    void the_same_entry_again_is_refused() {
        book.record(entry(Optional.of(PovertyClass.NOT_POOR)));

        assertThat(book.refusal(entry(Optional.of(PovertyClass.NOT_POOR))))
                .isEqualTo(RefusalReason.RECOGNITION_CHANGED_MEANWHILE);
    }
}
