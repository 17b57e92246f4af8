package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

class IndicatorsInForceTest {

    @Test
    void a_sheet_marks_indicators_of_the_standard_in_force_and_no_others() {
        Decided decided = HouseholdExamples.decider()
                .decide(
                        HouseholdState.unknown(),
                        reviewWith(Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION, Deprivation.DOMESTIC_WASTE)));

        assertThat(decided)
                .isEqualTo(Refused.because(
                        RefusalReason.DEPRIVATION_NOT_IN_RULE_SET,
                        "DOMESTIC_WASTE",
                        "POV-2022",
                        decisionOf(2024).date()));
    }

    @Test
    void all_indicators_of_the_standard_in_force_may_be_marked() {
        Decided decided = HouseholdExamples.decider()
                .decide(
                        HouseholdState.unknown(),
                        reviewWith(
                                Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION, Deprivation.INFORMATION_MEANS)));

        assertThat(decided).isInstanceOf(Decided.Events.class);
    }

    private static RecordReview reviewWith(Set<Deprivation> deprivations) {
        return new RecordReview(
                HOUSEHOLD,
                at(DINH_HOA),
                head(),
                4,
                new ScoreSheet(
                        AreaKind.RURAL,
                        BigDecimal.valueOf(120),
                        30,
                        deprivations,
                        Set.of(),
                        Set.of(),
                        Optional.empty()),
                PovertyClass.POOR,
                Cause.REVIEW,
                Declaration.none(),
                decisionOf(2024));
    }
}
