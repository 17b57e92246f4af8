package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;
import static org.progressledger.household.HouseholdExamples.review;
import static org.progressledger.household.HouseholdExamples.sheet;
import static org.progressledger.household.HouseholdExamples.sheetFor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;

class HouseholdReviewTest {

    private static final LocalDate REORGANISATION = LocalDate.of(2025, 7, 1);

    private final Book book = new Book(HouseholdExamples.decider());

    @Test
    void the_first_review_registers_scores_and_recognises() {
        assertThat(book.record(review(2024, DINH_HOA, PovertyClass.POOR)))
                .hasSize(3)
                .hasExactlyElementsOfTypes(Registered.class, Scored.class, StatusRecognised.class);
        assertThat(book.state().povertyClassOn(decisionOf(2024).date())).contains(PovertyClass.POOR);
        assertThat(book.state().povertyClassOn(decisionOf(2024).date().minusDays(1)))
                .isEmpty();
    }

    @Test
    void the_same_review_again_changes_nothing() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        assertThat(book.record(review(2024, DINH_HOA, PovertyClass.POOR))).isEmpty();
    }

    @Test
    void the_same_review_in_another_spelling_changes_nothing() {
        RecordReview row = review(2024, DINH_HOA, PovertyClass.POOR);
        book.record(row);
        RecordReview respelled = new RecordReview(
                HOUSEHOLD,
                new Residence(DINH_HOA, "NÀ MAO"),
                new Person("MA THỊ MẪU", head().gender(), head().birth(), head().personalNumber(), head().ethnicity()),
                row.members(),
                sheet("132.50", 3),
                row.povertyClass(),
                Cause.REVIEW,
                row.declaration(),
                row.decision());
        assertThat(book.record(respelled)).isEmpty();
    }

    @Test
    void the_same_decision_with_another_class_asks_for_a_correction() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        RecordReview other = with(review(2024, DINH_HOA, PovertyClass.NEAR_POOR), sheetFor(PovertyClass.POOR));
        assertThat(book.refusal(other)).isEqualTo(RefusalReason.SAME_DECISION_OTHER_CLASS);
    }

    @Test
    void the_same_decision_with_another_score_is_refused() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        RecordReview other = with(review(2024, DINH_HOA, PovertyClass.POOR), sheet("99", 5));
        assertThat(book.refusal(other)).isEqualTo(RefusalReason.SAME_DECISION_OTHER_SCORE);
    }

    @Test
    void the_same_list_after_a_correction_still_changes_nothing() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        book.record(new CorrectRecognition(
                HOUSEHOLD,
                book.idOfLast(StatusRecognised.class),
                PovertyClass.NEAR_POOR,
                Optional.empty(),
                "ghi nhầm",
                decisionOf(2025),
                Optional.empty()));
        assertThat(book.record(review(2024, DINH_HOA, PovertyClass.POOR))).isEmpty();
        assertThat(book.state().povertyClassOn(decisionOf(2024).date())).contains(PovertyClass.NEAR_POOR);
    }

    @Test
    void a_withdrawn_recognition_can_be_recorded_again_with_the_right_score() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        book.record(new WithdrawRecognition(
                HOUSEHOLD, book.idOfLast(StatusRecognised.class), "chấm sai", decisionOf(2025), Optional.empty()));
        assertThat(book.record(review(2024, DINH_HOA, PovertyClass.POOR))).isEmpty();
        assertThat(book.record(with(review(2024, DINH_HOA, PovertyClass.POOR), sheet("99", 5))))
                .hasExactlyElementsOfTypes(Scored.class, StatusRecognised.class);
    }

    @Test
    void reviews_of_several_years_follow_each_other() {
        book.record(review(2022, LINH_THONG, PovertyClass.POOR));
        book.record(review(2023, LINH_THONG, PovertyClass.NEAR_POOR));
        book.record(review(2024, LINH_THONG, PovertyClass.NOT_POOR));
        assertThat(book.state().povertyClassOn(LocalDate.of(2023, 1, 1))).contains(PovertyClass.POOR);
        assertThat(book.state().povertyClassOn(LocalDate.of(2024, 1, 1))).contains(PovertyClass.NEAR_POOR);
        assertThat(book.state().povertyClassOn(LocalDate.of(2025, 1, 1))).contains(PovertyClass.NOT_POOR);
    }

    @Test
    void a_late_list_changes_the_days_that_it_speaks_of_and_no_others() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2024, DINH_HOA, PovertyClass.NOT_POOR));
        assertThat(book.record(review(2023, DINH_HOA, PovertyClass.NEAR_POOR)))
                .hasExactlyElementsOfTypes(Scored.class, StatusRecognised.class);
        assertThat(book.state().povertyClassOn(LocalDate.of(2023, 6, 1))).contains(PovertyClass.POOR);
        assertThat(book.state().povertyClassOn(LocalDate.of(2024, 6, 1))).contains(PovertyClass.NEAR_POOR);
        assertThat(book.state().povertyClassOn(LocalDate.of(2025, 6, 1))).contains(PovertyClass.NOT_POOR);
    }

    @Test
    void a_late_list_with_other_details_leaves_what_later_reviews_found() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        RecordReview late =
                withMembers(at(review(2023, DINH_HOA, PovertyClass.POOR), new Residence(DINH_HOA, "Làng Há")), 7);
        assertThat(book.record(late))
                .hasExactlyElementsOfTypes(
                        Moved.class,
                        Moved.class,
                        DetailsReviewed.class,
                        DetailsReviewed.class,
                        Scored.class,
                        StatusRecognised.class);
        assertThat(book.state().membersOn(LocalDate.of(2023, 6, 1))).contains(4);
        assertThat(book.state().membersOn(LocalDate.of(2024, 6, 1))).contains(7);
        assertThat(book.state().membersOn(LocalDate.of(2025, 6, 1))).contains(4);
        assertThat(book.state().residenceOn(LocalDate.of(2024, 6, 1))).contains(new Residence(DINH_HOA, "Làng Há"));
        assertThat(book.state().residenceOn(LocalDate.of(2025, 6, 1))).contains(at(DINH_HOA));
    }

    @Test
    void a_late_list_from_before_the_registration_shows_an_earlier_beginning() {
        book.record(review(2025, LAM_VY, PovertyClass.NOT_POOR));
        assertThat(book.record(review(2023, LINH_THONG, PovertyClass.POOR)))
                .hasExactlyElementsOfTypes(RegisteredEarlier.class, Moved.class, Scored.class, StatusRecognised.class);
        assertThat(book.state().registeredOn()).contains(decisionOf(2023).date());
        assertThat(book.state().residenceOn(REORGANISATION.minusDays(1))).contains(at(LINH_THONG));
        assertThat(book.state().residenceOn(REORGANISATION)).contains(at(LAM_VY));
    }

    @Test
    void the_list_of_a_part_of_a_divided_unit_says_where_its_boundary_placed_the_household() {
        book.record(review(2024, HouseholdExamples.DIVIDED, PovertyClass.POOR));
        book.record(review(2025, DINH_HOA, PovertyClass.POOR));

        assertThat(book.entries())
                .extracting(Book.Entry::event)
                .filteredOn(Moved.class::isInstance)
                .extracting(event -> ((Moved) event).cause(), HouseholdEvent::effectiveOn)
                .containsExactly(tuple(Cause.BOUNDARY_CHANGE, REORGANISATION));
        assertThat(book.record(review(2025, DINH_HOA, PovertyClass.POOR))).isEmpty();
    }

    @Test
    void a_list_from_the_unit_that_took_over_moves_the_boundary_and_not_the_household() {
        book.record(review(2024, LINH_THONG, PovertyClass.POOR));
        assertThat(book.record(review(2025, LAM_VY, PovertyClass.POOR)))
                .startsWith(new Moved(
                        HOUSEHOLD,
                        at(LINH_THONG),
                        at(LAM_VY),
                        Cause.BOUNDARY_CHANGE,
                        REORGANISATION,
                        decisionOf(2025)));
    }

    @Test
    void a_list_from_any_other_unit_moves_the_household_on_the_day_of_the_decision() {
        book.record(review(2024, LINH_THONG, PovertyClass.POOR));
        assertThat(book.record(review(2025, DINH_HOA, PovertyClass.POOR)))
                .startsWith(new Moved(
                        HOUSEHOLD,
                        at(LINH_THONG),
                        at(DINH_HOA),
                        Cause.LIFE_EVENT,
                        decisionOf(2025).date(),
                        decisionOf(2025)));
    }

    @Test
    void a_review_that_finds_other_members_records_them() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        assertThat(book.record(withMembers(review(2025, DINH_HOA, PovertyClass.POOR), 5)))
                .startsWith(new DetailsReviewed(
                        HOUSEHOLD, head(), 5, decisionOf(2025).date(), decisionOf(2025)));
    }

    @Test
    void the_movement_is_computed_from_what_stood_before() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2023, DINH_HOA, PovertyClass.NOT_POOR));
        assertThat(movement(2024, PovertyClass.POOR)).isEqualTo(Movement.FELL_BACK_INTO_POVERTY);
        assertThat(movement(2024, PovertyClass.NEAR_POOR)).isEqualTo(Movement.FELL_BACK_INTO_NEAR_POVERTY);
        assertThat(movement(2023, PovertyClass.NEAR_POOR)).isEqualTo(Movement.POOR_BECAME_NEAR_POOR);
        assertThat(movement(2022, PovertyClass.POOR)).isEqualTo(Movement.NEWLY_POOR);
    }

    @Test
    void what_the_first_list_declares_about_the_time_before_counts_for_its_movement_only_there() {
        Declaration declared = new Declaration(Optional.of(PovertyClass.NEAR_POOR), Optional.empty());
        assertThat(movement(2022, PovertyClass.POOR, declared)).isEqualTo(Movement.NEAR_POOR_BECAME_POOR);
        book.record(review(2022, DINH_HOA, PovertyClass.NOT_POOR));
        assertThat(movement(2023, PovertyClass.POOR, declared)).isEqualTo(Movement.NEWLY_POOR);
    }

    private Movement movement(int year, PovertyClass closing) {
        return movement(year, closing, Declaration.none());
    }

    private Movement movement(int year, PovertyClass closing, Declaration declared) {
        return book.state().movementOn(decisionOf(year).date(), closing, Cause.REVIEW, declared, Optional.empty());
    }

    private static RecordReview with(RecordReview row, ScoreSheet sheet) {
        return new RecordReview(
                row.household(),
                row.residence(),
                row.head(),
                row.members(),
                sheet,
                row.povertyClass(),
                Cause.REVIEW,
                row.declaration(),
                row.decision());
    }

    private static RecordReview withMembers(RecordReview row, int members) {
        return new RecordReview(
                row.household(),
                row.residence(),
                row.head(),
                members,
                row.sheet(),
                row.povertyClass(),
                Cause.REVIEW,
                row.declaration(),
                row.decision());
    }

    private static RecordReview at(RecordReview row, Residence residence) {
        return new RecordReview(
                row.household(),
                residence,
                row.head(),
                row.members(),
                row.sheet(),
                row.povertyClass(),
                Cause.REVIEW,
                row.declaration(),
                row.decision());
    }

    private static Residence at(UnitId unit) {
        return HouseholdExamples.at(unit);
    }

    @Test
    void every_event_names_its_household_its_day_and_its_decision() {
        List<HouseholdEvent> events = book.record(review(2024, DINH_HOA, PovertyClass.POOR));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.household()).isEqualTo(HOUSEHOLD);
            assertThat(event.effectiveOn()).isEqualTo(decisionOf(2024).date());
            assertThat(event.document()).contains(decisionOf(2024));
        });
    }
}
