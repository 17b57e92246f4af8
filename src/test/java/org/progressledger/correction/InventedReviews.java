package org.progressledger.correction;

import java.time.LocalDate;
import java.util.Random;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** What a review may find, drawn at random. */
record InventedReviews(Random random) {

    PovertyClass povertyClass() {
        return PovertyClass.values()[random.nextInt(PovertyClass.values().length)];
    }

    LocalDate day() {
        return LocalDate.of(2025, 12, 31).minusDays(random.nextInt(60));
    }

    RecordReview review(HouseholdId household, LocalDate date) {
        PovertyClass found = povertyClass();
        return new RecordReview(
                household,
                HouseholdExamples.at(HouseholdExamples.DINH_HOA),
                HouseholdExamples.head(),
                4,
                HouseholdExamples.sheetFor(found),
                found,
                Cause.REVIEW,
                Declaration.none(),
                new DecisionReference("1486/QĐ-UBND", date, "UBND xã Mẫu"));
    }
}
