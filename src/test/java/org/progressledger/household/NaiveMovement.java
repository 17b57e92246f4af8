package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

/** The movement of a recognition, read as a person would: look at each day before on which something
 * changed, then at what the columns say. */
final class NaiveMovement {

    /** Before the first recognition that a history can hold. */
    private static final LocalDate BEGINNING = LocalDate.of(2021, 12, 31);

    private NaiveMovement() {}

    static Movement of(List<Book.Entry> entries, StatusRecognised recognised, Optional<Integer> years) {
        List<Book.Entry> living = entries.stream()
                .filter(entry -> !(entry.event() instanceof HouseholdEvent.Closed))
                .toList();
        LocalDate day = recognised.effectiveOn();
        LocalDate from = years.map(day::minusYears).orElse(BEGINNING);
        List<PovertyClass> before = Stream.concat(
                        Stream.of(from),
                        living.stream().map(entry -> entry.event().effectiveOn()))
                .filter(since -> !since.isBefore(from) && since.isBefore(day))
                .flatMap(since -> NaiveReading.povertyClassOn(living, since).stream())
                .toList();
        boolean wasPoor = before.contains(PovertyClass.POOR);
        boolean wasNearPoor = before.contains(PovertyClass.NEAR_POOR);
        PovertyClass opening =
                NaiveReading.povertyClassOn(living, day.minusDays(1)).orElse(PovertyClass.NOT_POOR);
        PovertyClass closing = recognised.recognised().povertyClass();
        boolean isListed = closing == PovertyClass.POOR || closing == PovertyClass.NEAR_POOR;
        boolean wasListed = opening == PovertyClass.POOR || opening == PovertyClass.NEAR_POOR;
        if (!isListed && !wasListed) {
            return Movement.OUTSIDE_THE_LISTS;
        }
        if (opening == closing) {
            return closing == PovertyClass.POOR ? Movement.REMAINED_POOR : Movement.REMAINED_NEAR_POOR;
        }
        if (recognised.cause() == Cause.RULE_SET_CHANGE) {
            return Movement.RECLASSIFIED_BY_NEW_STANDARD;
        }
        if (!isListed) {
            return opening == PovertyClass.POOR ? Movement.ESCAPED_POVERTY : Movement.ESCAPED_NEAR_POVERTY;
        }
        if (closing == PovertyClass.POOR) {
            return wasListed
                    ? Movement.NEAR_POOR_BECAME_POOR
                    : wasPoor ? Movement.FELL_BACK_INTO_POVERTY : Movement.NEWLY_POOR;
        }
        return wasListed
                ? Movement.POOR_BECAME_NEAR_POOR
                : wasPoor || wasNearPoor ? Movement.FELL_BACK_INTO_NEAR_POVERTY : Movement.NEWLY_NEAR_POOR;
    }
}
