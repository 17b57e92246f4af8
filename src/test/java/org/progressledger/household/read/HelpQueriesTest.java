package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.TODAY;
import static org.progressledger.household.HouseholdExamples.decisionOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.HelpCommand.PutInCharge;
import org.progressledger.household.HelpExamples;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;

class HelpQueriesTest extends HouseholdQueriesFixture {

    private static final Set<PovertyClass> POOR = Set.of(PovertyClass.POOR, PovertyClass.NEAR_POOR);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void a_commune_lists_who_is_looked_after_and_who_by_nobody() {
        record(review("A", 2025, DINH_HOA, PovertyClass.POOR));
        record(review("B", 2025, DINH_HOA, PovertyClass.NEAR_POOR));
        record(review("C", 2025, DINH_HOA, PovertyClass.NOT_POOR));
        record(review("D", 2025, LAM_VY, PovertyClass.POOR));
        long before = readModel.next();
        record(assignment("A"));

        assertThat(lookedAfter(FIRST, readModel.next())).containsExactly("A");
        assertThat(leftAlone(FIRST, readModel.next())).containsExactly("B");
        assertThat(lookedAfter(FIRST.minusDays(1), readModel.next())).isEmpty();
        assertThat(lookedAfter(LAST, readModel.next())).containsExactly("A");
        assertThat(leftAlone(LAST.plusDays(1), readModel.next())).containsExactly("A", "B");
        assertThat(leftAlone(FIRST, before)).as("as known before").containsExactly("A", "B");
    }

    @Test
    void help_ends_with_the_household() {
        record(review("A", 2025, DINH_HOA, PovertyClass.POOR));
        record(assignment("A"));
        LocalDate closed = FIRST.plusMonths(1);
        record(new CloseHousehold(HouseholdId.of("A"), ClosingReason.DIED, closed, decisionOf(2025)));

        assertThat(lookedAfter(closed.minusDays(1), readModel.next())).containsExactly("A");
        assertThat(lookedAfter(closed, readModel.next())).isEmpty();
    }

    @Test
    void the_sizes_of_lists_are_told_by_unit() {
        record(review("A", 2025, DINH_HOA, PovertyClass.POOR));
        record(review("B", 2025, DINH_HOA, PovertyClass.POOR));
        record(review("C", 2025, LAM_VY, PovertyClass.POOR));
        record(assignment("B"));
        save();

        assertThat(queries.sizes(listing(Set.of(), POOR, HouseholdCondition.LEFT_ALONE, FIRST, readModel.next())))
                .isEqualTo(new Counted(Map.of(DINH_HOA, 1L, LAM_VY, 1L), Map.of()));
        assertThat(queries.sizes(
                        listing(Set.of(DINH_HOA), Set.of(), HouseholdCondition.LOOKED_AFTER, FIRST, readModel.next())))
                .isEqualTo(new Counted(Map.of(DINH_HOA, 1L), Map.of()));
    }

    @Test
    void the_newly_escaped_are_listed_from_the_first_to_the_last_day_of_their_window() {
        record(review("A", 2024, DINH_HOA, PovertyClass.POOR));
        record(review("A", 2025, DINH_HOA, PovertyClass.NOT_POOR));
        record(review("B", 2025, DINH_HOA, PovertyClass.NOT_POOR));
        LocalDate out = decisionOf(2025).date();

        assertThat(newlyEscaped(out.minusDays(1))).isEmpty();
        assertThat(newlyEscaped(out)).containsExactly("A");
        assertThat(newlyEscaped(LocalDate.of(2028, 12, 11))).containsExactly("A");
        assertThat(newlyEscaped(LocalDate.of(2028, 12, 12))).isEmpty();
        assertThat(queries.find(HouseholdId.of("A"), Basis.latest(TODAY))
                        .orElseThrow()
                        .newlyEscaped())
                .hasValueSatisfying(escaped -> assertThat(escaped.until()).isEqualTo("2028-12-11"));
    }

    private List<String> newlyEscaped(LocalDate day) {
        return codes(listing(Set.of(), Set.of(), HouseholdCondition.NEWLY_ESCAPED, day, readModel.next()));
    }

    private List<String> lookedAfter(LocalDate day, long knownAt) {
        return codes(listing(Set.of(DINH_HOA), Set.of(), HouseholdCondition.LOOKED_AFTER, day, knownAt));
    }

    private List<String> leftAlone(LocalDate day, long knownAt) {
        return codes(listing(Set.of(DINH_HOA), POOR, HouseholdCondition.LEFT_ALONE, day, knownAt));
    }

    private List<String> codes(HouseholdListing listing) {
        save();
        return queries.list(listing).households().stream()
                .map(household -> household.household().code())
                .toList();
    }

    private static HouseholdListing listing(
            Set<UnitId> units, Set<PovertyClass> classes, HouseholdCondition condition, LocalDate day, long knownAt) {
        return new HouseholdListing(
                Drawn.on(TODAY, units), classes, Set.of(condition), new Basis(day, knownAt), Optional.empty(), 10);
    }

    private void record(HouseholdCommand command) {
        record(command, Map.of());
    }

    private static PutInCharge assignment(String code) {
        return new PutInCharge(HouseholdId.of(code), HelpExamples.HELPER, FIRST, Optional.of(LAST), decisionOf(2025));
    }

    private static RecordReview review(String code, int year, UnitId unit, PovertyClass povertyClass) {
        RecordReview example = HouseholdExamples.review(year, unit, povertyClass);
        return new RecordReview(
                HouseholdId.of(code),
                example.residence(),
                example.head(),
                example.members(),
                example.sheet(),
                povertyClass,
                example.cause(),
                example.declaration(),
                example.decision());
    }
}
