package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;

/**
 * What was recognised of a household, with everything that was corrected about it since.
 *
 * @param recorded in the order of recording
 */
record Recognitions(List<Recognition> recorded) {

    static final Recognitions NONE = new Recognitions(List.of());

    Recognitions {
        recorded = List.copyOf(recorded);
    }

    /** @param sheet score in force when it was recognised */
    Recognitions with(String eventId, StatusRecognised event, Optional<ScoreSheet> sheet) {
        List<Recognition> more = new ArrayList<>(recorded);
        more.add(Recognition.of(eventId, event, sheet));
        return new Recognitions(more);
    }

    Recognitions corrected(RecognitionCorrected correction) {
        return new Recognitions(recorded.stream()
                .map(recognition -> recognition.eventId().equals(correction.corrects())
                        ? recognition.corrected(correction)
                        : recognition)
                .toList());
    }

    /** Those that were not withdrawn, by day; of one day in the order in which they were recorded. */
    Stream<Recognition> standing() {
        return recorded.stream()
                .filter(recognition -> !recognition.isWithdrawn())
                .sorted(Comparator.comparing(Recognition::effectiveOn));
    }

    /** Those by a standard of this owner that were not withdrawn, by day. */
    private Stream<Recognition> standing(RuleSetOwner owner) {
        return standing().filter(recognition -> recognition.owner() == owner);
    }

    /** Class in force on a day by the standard of this owner. */
    Optional<PovertyClass> povertyClassOn(LocalDate day, RuleSetOwner owner) {
        return on(day, owner).flatMap(Recognition::current);
    }

    /** The recognition in force on a day by the standard of this owner. */
    Optional<Recognition> on(LocalDate day, RuleSetOwner owner) {
        return standing(owner)
                .filter(recognition -> !recognition.effectiveOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    Movement movementOn(
            LocalDate day, PovertyClass closing, Cause cause, Declaration declaration, Optional<Integer> years) {
        List<Recognition> national = standing(RuleSetOwner.NATIONAL).toList();
        Optional<PovertyClass> opening =
                on(day.minusDays(1), RuleSetOwner.NATIONAL).flatMap(Recognition::current);
        if (opening.isEmpty()) {
            return Movement.by(
                    cause,
                    declaration.opening(),
                    closing,
                    declaration.saysThatItWas(PovertyClass.POOR),
                    declaration.saysThatItWas(PovertyClass.NEAR_POOR));
        }
        LocalDate reach = years.map(day::minusYears).orElse(LocalDate.MIN);
        return Movement.by(
                cause,
                opening,
                closing,
                Holding.wasHeldBefore(day, PovertyClass.POOR, reach, national),
                Holding.wasHeldBefore(day, PovertyClass.NEAR_POOR, reach, national));
    }

    /** How the household got out of poverty or near-poverty by the national standard, in the order of the days. */
    List<Escape> escapes() {
        List<Recognition> national = standing(RuleSetOwner.NATIONAL).toList();
        return Escape.among(
                national.stream()
                        .findFirst()
                        .flatMap(first -> first.declaration().opening()),
                national.stream()
                        .map(recognition -> new Escape.Step(
                                recognition.effectiveOn(), recognition.current().orElseThrow(), recognition.cause()))
                        .toList());
    }
}
