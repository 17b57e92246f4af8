package org.progressledger.demonstration;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.Movement;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;

/** What has happened to one household so far. */
final class HouseholdLife {

    private static final double POOR_ARE_SLOWER = 0.45;
    private static final double NEAR_POOR_ARE_QUICKER = 1.6;
    private static final double BECOMES_NEAR_POOR = 0.2;
    private static final double BECOMES_POOR = 0.035;

    private final InventedHousehold household;
    private final Set<PovertyClass> ever = EnumSet.noneOf(PovertyClass.class);
    private PovertyClass povertyClass;
    private Optional<Assessment> lastAssessment = Optional.empty();

    HouseholdLife(InventedHousehold household, PovertyClass opening) {
        this.household = household;
        this.povertyClass = opening;
        this.ever.add(opening);
    }

    InventedHousehold household() {
        return household;
    }

    Optional<Assessment> lastAssessment() {
        return lastAssessment;
    }

    boolean isListed() {
        return povertyClass.isMultidimensionallyPoor();
    }

    /** The class that a review finds for a household on the lists. */
    PovertyClass afterReview(ProvincePlan.Review review, Draw draw) {
        boolean poor = povertyClass == PovertyClass.POOR;
        if (draw.chance(review.leaving() * (poor ? POOR_ARE_SLOWER : NEAR_POOR_ARE_QUICKER))) {
            return PovertyClass.NOT_POOR;
        }
        if (draw.chance(poor ? BECOMES_NEAR_POOR : BECOMES_POOR)) {
            return poor ? PovertyClass.NEAR_POOR : PovertyClass.POOR;
        }
        return povertyClass;
    }

    /** The worst that it has been. */
    PovertyClass classToFallBackTo() {
        return ever.contains(PovertyClass.POOR) ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
    }

    /** Takes the class that a decision recognises and answers the row of the list. */
    ReviewEntry recognised(
            AdministrativeUnit unit,
            AreaKind area,
            Assessment assessment,
            Circumstances circumstances,
            PovertyClass closing,
            DecisionReference decision) {
        PovertyClass opening = povertyClass;
        Movement movement = Movement.between(
                Optional.of(opening), closing, ever.contains(PovertyClass.POOR), ever.contains(PovertyClass.NEAR_POOR));
        povertyClass = closing;
        ever.add(closing);
        lastAssessment = Optional.of(assessment);
        return new ReviewEntry(household, unit, area, assessment, circumstances, opening, closing, movement, decision);
    }
}
