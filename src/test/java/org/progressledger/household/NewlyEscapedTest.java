package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.RULE_SETS;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.review;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;

class NewlyEscapedTest {

    private static final EscapeWindow WINDOW = EscapeWindow.on(LocalDate.of(2025, 1, 1), ReviewProcedures.shipped());
    private static final LocalDate OUT = decisionOf(2023).date();
    private static final LocalDate LAST = LocalDate.of(2026, 12, 11);

    private final Book book = new Book(HouseholdExamples.decider());

    @Test
    void the_window_begins_with_the_decision_and_ends_after_36_months() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2023, DINH_HOA, PovertyClass.NOT_POOR));

        assertThat(on(OUT.minusDays(1))).isEmpty();
        assertThat(on(OUT)).contains(new NewlyEscaped(PovertyClass.POOR, OUT, LAST));
        assertThat(on(LAST)).contains(new NewlyEscaped(PovertyClass.POOR, OUT, LAST));
        assertThat(on(LAST.plusDays(1))).isEmpty();
    }

    @Test
    void who_leaves_near_poverty_is_newly_escaped_from_it() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2023, DINH_HOA, PovertyClass.NEAR_POOR));
        assertThat(on(OUT)).as("still near-poor").isEmpty();

        book.record(review(2024, DINH_HOA, PovertyClass.AVERAGE));
        assertThat(on(decisionOf(2024).date()).map(NewlyEscaped::from)).contains(PovertyClass.NEAR_POOR);
    }

    @Test
    void who_comes_back_is_no_longer_newly_escaped() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2023, DINH_HOA, PovertyClass.NOT_POOR));
        book.record(review(2024, DINH_HOA, PovertyClass.NEAR_POOR));

        assertThat(on(decisionOf(2024).date().minusDays(1))).isPresent();
        assertThat(on(decisionOf(2024).date())).isEmpty();
    }

    @Test
    void a_later_review_that_finds_it_still_out_does_not_begin_the_window_again() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2023, DINH_HOA, PovertyClass.NOT_POOR));
        book.record(review(2024, DINH_HOA, PovertyClass.AVERAGE));

        assertThat(on(decisionOf(2024).date()).map(NewlyEscaped::since)).contains(OUT);
    }

    @Test
    void who_is_out_only_because_the_line_moved_did_not_escape() {
        Book moved = new Book(HouseholdExamples.deciderAfterTheNewLine());
        moved.record(review(2025, DINH_HOA, PovertyClass.POOR));
        moved.record(new RecogniseStatus(
                HOUSEHOLD,
                PovertyClass.NOT_POOR,
                Cause.RULE_SET_CHANGE,
                Optional.empty(),
                HouseholdExamples.NEW_LINE,
                decisionOf(2026)));
        moved.record(review(2027, DINH_HOA, PovertyClass.NOT_POOR));

        assertThat(moved.state().povertyClassOn(HouseholdExamples.NEW_LINE)).contains(PovertyClass.NOT_POOR);
        assertThat(moved.state().newlyEscapedOn(HouseholdExamples.NEW_LINE, WINDOW))
                .isEmpty();
        assertThat(moved.state().newlyEscapedOn(decisionOf(2027).date(), WINDOW))
                .isEmpty();
    }

    @Test
    void the_first_list_in_the_ledger_is_believed_about_the_class_before() {
        RecordReview first = review(2023, DINH_HOA, PovertyClass.NOT_POOR);
        book.record(new RecordReview(
                HOUSEHOLD,
                first.residence(),
                first.head(),
                first.members(),
                first.sheet(),
                first.povertyClass(),
                Cause.REVIEW,
                new Declaration(Optional.of(PovertyClass.NEAR_POOR), Optional.empty()),
                first.decision()));

        assertThat(on(OUT).map(NewlyEscaped::from)).contains(PovertyClass.NEAR_POOR);
    }

    @Test
    void corrections_and_late_lists_move_the_window() {
        book.record(review(2023, DINH_HOA, PovertyClass.NOT_POOR));
        assertThat(on(OUT)).as("nothing known of the time before").isEmpty();

        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        assertThat(on(OUT)).as("a late list says it was poor").isPresent();
        String late = book.idOfLast(StatusRecognised.class);

        book.record(new CorrectRecognition(
                HOUSEHOLD,
                late,
                PovertyClass.NEAR_POOR,
                Optional.empty(),
                "ghi nhầm",
                decisionOf(2024),
                Optional.empty()));
        assertThat(on(OUT).map(NewlyEscaped::from)).contains(PovertyClass.NEAR_POOR);

        book.record(new WithdrawRecognition(HOUSEHOLD, late, "ghi nhầm", decisionOf(2024), Optional.empty()));
        assertThat(on(OUT)).isEmpty();
    }

    @Test
    void a_household_that_ended_is_not_newly_escaped() {
        book.record(review(2022, DINH_HOA, PovertyClass.POOR));
        book.record(review(2023, DINH_HOA, PovertyClass.NOT_POOR));
        LocalDate end = OUT.plusMonths(1);
        book.record(new CloseHousehold(HOUSEHOLD, ClosingReason.MOVED_AWAY, end, decisionOf(2023)));

        assertThat(on(end.minusDays(1))).isPresent();
        assertThat(on(end)).isEmpty();
    }

    @Test
    void a_class_by_a_provinces_own_standard_is_no_escape() {
        HouseholdState state = HouseholdState.unknown()
                .after(
                        "1",
                        new Registered(
                                HOUSEHOLD,
                                HouseholdExamples.at(DINH_HOA),
                                HouseholdExamples.head(),
                                4,
                                decisionOf(2022).date(),
                                decisionOf(2022)))
                .after("2", recognised(2022, PovertyClass.POOR, RuleSetOwner.NATIONAL))
                .after("3", recognised(2023, PovertyClass.NOT_POOR, RuleSetOwner.PROVINCE));

        assertThat(state.newlyEscapedOn(OUT, WINDOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 36, 2027-02-27",
        "2024-02-28, 36, 2027-02-27",
        "2023-01-31, 1, 2023-02-27",
        "2023-12-12, 36, 2026-12-11",
        "2023-12-12, 0, 2023-12-11"
    })
    void a_window_is_whole_months_long(LocalDate escaped, int months, LocalDate last) {
        EscapeWindow window = new EscapeWindow(months);

        assertThat(window.last(escaped)).isEqualTo(last);
        assertThat(window.earliest(last)).isBeforeOrEqualTo(escaped);
        assertThat(window.earliest(last.plusDays(1))).isAfter(escaped);
    }

    @Test
    void without_a_procedure_nobody_is_newly_escaped() {
        assertThat(EscapeWindow.on(OUT, day -> Optional.empty())).isEqualTo(new EscapeWindow(0));
    }

    private Optional<NewlyEscaped> on(LocalDate day) {
        return book.state().newlyEscapedOn(day, WINDOW);
    }

    private static StatusRecognised recognised(int year, PovertyClass povertyClass, RuleSetOwner owner) {
        Recognised national = Recognised.of(
                povertyClass,
                Optional.of(povertyClass),
                RULE_SETS.byKey("POV-2022").orElseThrow());
        return new StatusRecognised(
                HOUSEHOLD,
                new Recognised(povertyClass, national.recomputedClass(), national.differs(), national.ruleSet(), owner),
                Cause.REVIEW,
                Declaration.none(),
                decisionOf(year).date(),
                decisionOf(year));
    }
}
