package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.RULE_SETS;
import static org.progressledger.household.HouseholdExamples.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.VietnamTime;

class MovementByCauseTest {

    private static final LocalDate NEW_STANDARD = LocalDate.of(2027, 1, 1);
    private static final DecisionReference RECLASSIFICATION =
            new DecisionReference("9/QĐ-UBND", LocalDate.of(2026, 12, 31), "UBND xã Mẫu");

    private final Book book = new Book(new HouseholdDecider(
            RULE_SETS,
            HouseholdExamples.PROCEDURES,
            unit -> List.of(),
            (unit, day) -> true,
            Clock.fixed(Instant.parse("2027-02-01T03:00:00Z"), VietnamTime.ZONE)));

    @ParameterizedTest
    @CsvSource({
        "RULE_SET_CHANGE,NOT_POOR,POOR,true,true,RECLASSIFIED_BY_NEW_STANDARD",
        "RULE_SET_CHANGE,,POOR,false,false,RECLASSIFIED_BY_NEW_STANDARD",
        "RULE_SET_CHANGE,NEAR_POOR,POOR,true,true,RECLASSIFIED_BY_NEW_STANDARD",
        "RULE_SET_CHANGE,POOR,NOT_POOR,true,true,RECLASSIFIED_BY_NEW_STANDARD",
        "RULE_SET_CHANGE,POOR,POOR,true,true,REMAINED_POOR",
        "RULE_SET_CHANGE,AVERAGE,NOT_POOR,true,true,OUTSIDE_THE_LISTS",
        "LIFE_EVENT,,POOR,false,false,OTHER_INCREASE",
        "LIFE_EVENT,,NEAR_POOR,false,false,OTHER_INCREASE",
        "LIFE_EVENT,,NOT_POOR,false,false,OUTSIDE_THE_LISTS",
        "REVIEW,NOT_POOR,POOR,true,false,FELL_BACK_INTO_POVERTY"
    })
    void a_movement_follows_from_the_cause_too(
            Cause cause,
            PovertyClass opening,
            PovertyClass closing,
            boolean poorBefore,
            boolean nearPoorBefore,
            Movement movement) {
        assertThat(Movement.by(cause, Optional.ofNullable(opening), closing, poorBefore, nearPoorBefore))
                .isEqualTo(movement);
    }

    @Test
    void a_household_that_is_poor_only_because_the_line_moved_neither_newly_arose_nor_fell_back() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2024, DINH_HOA, PovertyClass.NOT_POOR));

        book.record(new RecogniseStatus(
                HOUSEHOLD, PovertyClass.POOR, Cause.RULE_SET_CHANGE, Optional.empty(), NEW_STANDARD, RECLASSIFICATION));

        StatusRecognised last =
                (StatusRecognised) book.entries().get(book.entries().size() - 1).event();
        assertThat(last.recognised().ruleSet()).isEqualTo("POV-2027");
        assertThat(movement(last, Optional.empty())).isEqualTo(Movement.RECLASSIFIED_BY_NEW_STANDARD);
    }

    @Test
    void poor_by_an_earlier_standard_counts_as_poor_before() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2023, DINH_HOA, PovertyClass.NOT_POOR));
        book.happened(HouseholdExamples.stepsBeforeTheDecision(PovertyClass.POOR, RECLASSIFICATION.date()));

        book.record(new RecogniseStatus(
                HOUSEHOLD, PovertyClass.POOR, Cause.REVIEW, Optional.empty(), NEW_STANDARD, RECLASSIFICATION));

        assertThat(book.state()
                        .movementOn(
                                NEW_STANDARD, PovertyClass.POOR, Cause.REVIEW, Declaration.none(), Optional.empty()))
                .isEqualTo(Movement.FELL_BACK_INTO_POVERTY);
    }

    @Test
    void falling_back_looks_at_all_that_the_ledger_knows_unless_it_is_given_a_reach() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2023, DINH_HOA, PovertyClass.NOT_POOR));
        book.record(review(2025, DINH_HOA, PovertyClass.POOR));
        StatusRecognised back =
                (StatusRecognised) book.entries().get(book.entries().size() - 1).event();

        assertThat(movement(back, Optional.empty())).isEqualTo(Movement.FELL_BACK_INTO_POVERTY);
        assertThat(movement(back, Optional.of(3))).isEqualTo(Movement.FELL_BACK_INTO_POVERTY);
        assertThat(movement(back, Optional.of(2))).isEqualTo(Movement.NEWLY_POOR);
    }

    private Movement movement(StatusRecognised recognised, Optional<Integer> years) {
        return book.state()
                .movementOn(
                        recognised.effectiveOn(),
                        recognised.recognised().povertyClass(),
                        recognised.cause(),
                        recognised.declaration(),
                        years);
    }
}
