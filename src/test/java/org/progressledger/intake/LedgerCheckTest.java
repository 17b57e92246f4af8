package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdDecider;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdState;
import org.progressledger.household.HouseholdStreams;
import org.progressledger.household.RequestChannel;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.OpinionGiven;
import org.progressledger.household.ReviewEvent.QuickScreened;
import org.progressledger.household.ReviewEvent.ResultPosted;
import org.progressledger.household.ReviewEvent.ReviewRequested;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.household.ReviewKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.ReviewProcedures;

/** What the dry run says of a row that the ledger would record. */
class LedgerCheckTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 3);

    private final EmbeddedEventStore recorded = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final HouseholdDecider decider = new HouseholdDecider(
            SampleLists.RULE_SETS,
            ReviewProcedures.shipped(),
            unit -> List.of(),
            (unit, day) -> true,
            SampleLists.CLOCK);
    private final LedgerCheck check = new LedgerCheck(new HouseholdStreams(recorded), decider);

    @TempDir
    private Path directory;

    /** The invented household, which the list finds poor by a decision of this day. */
    private ReadRow row(LocalDate decided, String cause) throws IOException {
        List<String> headers = new ArrayList<>(InventedList.headers());
        headers.add("Nguyên nhân thay đổi");
        List<String> cells = new ArrayList<>(InventedList.row(6));
        // The code belonged to a unit of another name before 1 July 2025.
        cells.set(headers.indexOf("Xã, phường"), "");
        cells.addAll(List.of(DAY.format(decided), "", cause));
        Path file = Files.writeString(
                directory.resolve("list.csv"), String.join(";", headers) + "\r\n" + String.join(";", cells));
        return SampleLists.read(file).get(0);
    }

    /** What was recorded of the household before, step by step. */
    private void given(HouseholdEvent... events) {
        String stream = events[0].household().toString();
        for (int number = 0; number < events.length; number++) {
            recorded.publish(new GenericDomainEventMessage<>("household", stream, number, events[number]));
        }
    }

    private static Registered registered(RecordReview row) {
        return new Registered(
                row.household(), row.residence(), row.head(), row.members(), LocalDate.of(2024, 1, 2), row.decision());
    }

    private Scored scored(RecordReview row) {
        Decided.Events decided = (Decided.Events) decider.decide(HouseholdState.unknown(), row);
        Scored scored = decided.events().stream()
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .findFirst()
                .orElseThrow();
        return new Scored(
                scored.household(),
                scored.ruleSet(),
                scored.sheet(),
                scored.recomputedClass(),
                Optional.of(PovertyClass.POOR),
                MARCH,
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31,true", "2025-09-01,false", "2025-12-14,false", "2025-12-15,true"})
    void a_list_decided_outside_the_window_of_the_periodic_review_is_reported_and_not_refused(
            LocalDate decided, boolean reported) throws IOException {
        LedgerCheck.Answer answer = check.check(row(decided, ""));

        assertThat(answer.effect()).isEqualTo(RowEffect.CREATED);
        assertThat(answer.problems()).hasSize(reported ? 1 : 0).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.OUTSIDE_REVIEW_WINDOW);
            assertThat(problem.severity()).isEqualTo(Severity.REPORTED);
            assertThat(problem.column()).isEqualTo("Ngày quyết định");
            assertThat(problem.vietnamese())
                    .contains(
                            DAY.format(decided), "01/09", "14/12", "Dòng vẫn được ghi", "Hãy xem lại ngày quyết định");
            assertThat(problem.english()).contains("01/09", "14/12", "recorded all the same", "Look at the date");
        });
    }

    @Test
    void a_list_by_which_only_the_line_moved_is_decided_on_any_day() throws IOException {
        ReadRow row = row(MARCH, "Rà soát");
        ReadRow moved = row(LocalDate.of(2022, 1, 3), "Chuẩn nghèo mới");

        assertThat(check.check(row).problems())
                .extracting(RowProblem::code)
                .containsExactly(ProblemCode.OUTSIDE_REVIEW_WINDOW);
        assertThat(check.check(moved)).isEqualTo(new LedgerCheck.Answer(RowEffect.CREATED, List.of()));
    }

    @Test
    void a_row_that_decides_a_review_that_the_household_asked_for_is_decided_on_any_day() throws IOException {
        ReadRow read = row(MARCH, "");
        RecordReview row = read.review().orElseThrow();
        given(
                registered(row),
                new ReviewRequested(
                        row.household(), "QTRS-2021", ReviewKind.REGULAR, RequestChannel.POST, MARCH, Optional.empty()),
                new QuickScreened(row.household(), true, MARCH, Optional.empty()),
                scored(row),
                new VillageMeetingHeld(row.household(), 40, 38, true, PovertyClass.POOR, MARCH, Optional.empty()),
                new ResultPosted(row.household(), MARCH, Optional.empty()),
                new OpinionGiven(row.household(), "UBND huyện Mẫu", true, Optional.empty(), MARCH, Optional.empty()));

        LedgerCheck.Answer answer = check.check(read);

        assertThat(answer.effect()).isEqualTo(RowEffect.CHANGED);
        assertThat(answer.problems()).isEmpty();
    }

    @Test
    void a_row_that_decides_otherwise_than_the_meeting_and_the_opinion_is_reported() throws IOException {
        ReadRow read = row(MARCH, "");
        RecordReview row = read.review().orElseThrow();
        given(
                registered(row),
                new ListedForReview(row.household(), "QTRS-2021", MARCH, Optional.empty()),
                scored(row),
                new VillageMeetingHeld(row.household(), 40, 38, true, PovertyClass.NEAR_POOR, MARCH, Optional.empty()),
                new ResultPosted(row.household(), MARCH, Optional.empty()),
                new OpinionGiven(row.household(), "UBND huyện Mẫu", false, Optional.empty(), MARCH, Optional.empty()));

        assertThat(check.check(read).problems())
                .extracting(RowProblem::code)
                .containsExactly(
                        ProblemCode.OUTSIDE_REVIEW_WINDOW, ProblemCode.OTHER_THAN_MEETING, ProblemCode.AGAINST_OPINION);
    }
}
