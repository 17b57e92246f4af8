package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.ruleset.PovertyClass.NEAR_POOR;
import static org.progressledger.ruleset.PovertyClass.NOT_POOR;
import static org.progressledger.ruleset.PovertyClass.POOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.Book;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdDecider;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Boundaries;

/**
 * A household poor in 2023, near-poor in 2024, escaped in 2025, fallen back in 2026 after a flood and classified again by
 * the new line on 1 January 2027; and its neighbour, which becomes poor by the new line alone.
 */
class ScenarioTest {

    private static final HouseholdId HOUSEHOLD = HouseholdId.of("05569-00001");
    private static final HouseholdId NEIGHBOUR = HouseholdId.of("05569-00002");
    private static final Clock IN_2027 = Clock.fixed(Instant.parse("2027-12-20T03:00:00Z"), VietnamTime.ZONE);
    private static final LocalDate NEW_LINE = LocalDate.of(2027, 1, 1);
    private static final Amount ONE = new Amount(1, 4);

    private final InventedBook ledger = new InventedBook();
    private final HouseholdDecider decider = new HouseholdDecider(
            HouseholdExamples.RULE_SETS, HouseholdExamples.PROCEDURES, unit -> List.of(), (unit, day) -> true, IN_2027);

    ScenarioTest() {
        Book household = new Book(decider);
        Book neighbour = new Book(decider);
        record(household, review(HOUSEHOLD, 2023, POOR));
        record(neighbour, review(NEIGHBOUR, 2023, NOT_POOR));
        record(household, review(HOUSEHOLD, 2024, NEAR_POOR));
        record(household, review(HOUSEHOLD, 2025, NOT_POOR));
        record(household, review(HOUSEHOLD, 2026, POOR));
        record(household, byTheNewLine(HOUSEHOLD, POOR));
        record(neighbour, byTheNewLine(NEIGHBOUR, POOR));
        record(household, review(HOUSEHOLD, 2027, POOR));
        record(neighbour, review(NEIGHBOUR, 2027, POOR));
    }

    @Test
    void in_2023_it_is_newly_arising() {
        assertThat(year(2023)).isEqualTo(Map.of("POOR 7", ONE, "POOR 9", ONE));
    }

    @Test
    void in_2024_it_leaves_poverty_for_near_poverty() {
        assertThat(year(2024)).isEqualTo(Map.of("POOR 1", ONE, "POOR 2", ONE, "NEAR_POOR 5", ONE, "NEAR_POOR 9", ONE));
    }

    @Test
    void in_2025_it_escapes_near_poverty() {
        assertThat(year(2025)).isEqualTo(Map.of("NEAR_POOR 1", ONE, "NEAR_POOR 2", ONE));
    }

    @Test
    void in_2026_it_falls_back_into_poverty() {
        assertThat(year(2026)).isEqualTo(Map.of("POOR 6", ONE, "POOR 9", ONE));
    }

    @Test
    void from_2024_it_goes_straight_to_column_5_of_the_poor_by_2026() {
        assertThat(between("31/12/2024", "31/12/2026"))
                .isEqualTo(Map.of("NEAR_POOR 1", ONE, "NEAR_POOR 3", ONE, "POOR 5", ONE, "POOR 9", ONE));
    }

    @Test
    void within_one_year_of_reach_it_was_never_poor_before_2026() {
        FormQuestion question = question("31/12/2025", "31/12/2026");

        assertThat(FormText.of(ledger.forms(new FormQuestion(
                        question.area(),
                        question.opening(),
                        question.closing(),
                        question.knownAt(),
                        question.boundaries(),
                        Reach.ofYears(1)))))
                .containsKey("POOR 7");
    }

    @Test
    void on_new_years_day_2027_the_new_line_moves_the_neighbour_alone_and_nobody_arises_or_falls_back() {
        assertThat(between("31/12/2026", "01/01/2027"))
                .isEqualTo(Map.of(
                        "POOR 1", ONE,
                        "POOR 8", ONE,
                        "POOR 8 RULE_SET_CHANGE", ONE,
                        "POOR 9", new Amount(2, 8)));
    }

    @Test
    void in_2027_a_review_that_confirms_the_neighbour_poor_leaves_the_cause_with_the_line() {
        assertThat(year(2027))
                .isEqualTo(Map.of(
                        "POOR 1", ONE,
                        "POOR 8", ONE,
                        "POOR 8 RULE_SET_CHANGE", ONE,
                        "POOR 9", new Amount(2, 8)));
    }

    private Map<String, Amount> year(int year) {
        return between("31/12/" + (year - 1), "31/12/" + year);
    }

    private Map<String, Amount> between(String opening, String closing) {
        return FormText.of(ledger.forms(question(opening, closing)));
    }

    private FormQuestion question(String opening, String closing) {
        return new FormQuestion(
                new FormArea.Commune(DINH_HOA),
                Story.on(opening),
                Story.on(closing),
                ledger.next(),
                Boundaries.SINCE_REORGANISATION,
                Reach.EVERYTHING);
    }

    private void record(Book book, HouseholdCommand command) {
        int before = book.entries().size();
        assertThat(book.record(command)).as("what %s adds", command).isNotEmpty();
        book.entries().stream().skip(before).forEach(entry -> ledger.record(entry.id(), entry.event()));
    }

    private static HouseholdCommand review(HouseholdId household, int year, PovertyClass povertyClass) {
        return new RecordReview(
                household,
                HouseholdExamples.at(DINH_HOA),
                HouseholdExamples.head(),
                4,
                HouseholdExamples.sheetFor(povertyClass),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                HouseholdExamples.decisionOf(year));
    }

    private static HouseholdCommand byTheNewLine(HouseholdId household, PovertyClass povertyClass) {
        return new RecogniseStatus(
                household,
                povertyClass,
                Cause.RULE_SET_CHANGE,
                Optional.empty(),
                NEW_LINE,
                new DecisionReference("1/QĐ-UBND", NEW_LINE, "UBND xã Mẫu"));
    }
}
