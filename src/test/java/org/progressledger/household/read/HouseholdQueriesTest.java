package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.household.HouseholdExamples.TODAY;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.sheetFor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Movement;
import org.progressledger.household.Person;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;

class HouseholdQueriesTest extends HouseholdQueriesFixture {

    private static final Map<String, String> FROM_ROW_12 = Map.of(
            EventMetadata.ACTOR, "can-bo",
            EventMetadata.ROLE, "RECORDER",
            EventMetadata.SOURCE_FILE, "ra-soat.xlsx",
            EventMetadata.SOURCE_SHEET, "Xã Mẫu",
            EventMetadata.SOURCE_ROW, "12");

    @Test
    void a_household_is_found_as_it_stood_and_as_it_was_known() {
        record(review("05569-00001", 2022, LINH_THONG, PovertyClass.POOR, "Ma Thị Mẫu"));
        long afterFirst = readModel.next();
        record(review("05569-00001", 2025, LAM_VY, PovertyClass.NOT_POOR, "Ma Thị Mẫu"));
        HouseholdId household = HouseholdId.of("05569-00001");

        HouseholdAsOf now = queries.find(household, Basis.latest(TODAY)).orElseThrow();
        assertThat(now.povertyClass()).contains(PovertyClass.NOT_POOR);
        assertThat(now.residence()).contains(HouseholdExamples.at(LAM_VY));
        assertThat(now.members()).contains(4);
        assertThat(now.head().map(Person::name)).contains("Ma Thị Mẫu");

        HouseholdAsOf then =
                queries.find(household, Basis.latest(LocalDate.of(2023, 1, 1))).orElseThrow();
        assertThat(then.povertyClass()).contains(PovertyClass.POOR);
        assertThat(then.residence()).contains(HouseholdExamples.at(LINH_THONG));

        HouseholdAsOf asKnown =
                queries.find(household, new Basis(TODAY, afterFirst)).orElseThrow();
        assertThat(asKnown.povertyClass()).contains(PovertyClass.POOR);
        assertThat(queries.find(household, new Basis(TODAY, 0))).isEmpty();
        assertThat(queries.find(HouseholdId.of("no-such"), Basis.latest(TODAY))).isEmpty();
    }

    @Test
    void the_timeline_says_who_knew_what_when_and_from_which_row() {
        record(review("05569-00001", 2024, DINH_HOA, PovertyClass.POOR, "Ma Thị Mẫu"));
        HouseholdId household = HouseholdId.of("05569-00001");
        String recognition = books.get(household).idOfLast(StatusRecognised.class);
        long beforeCorrection = readModel.next();
        record(new CorrectRecognition(
                household,
                recognition,
                PovertyClass.NEAR_POOR,
                Optional.empty(),
                "ghi nhầm",
                decisionOf(2025),
                Optional.empty()));

        List<TimelineEntry> timeline =
                queries.timeline(household, Long.MAX_VALUE).orElseThrow();
        assertThat(timeline)
                .extracting(TimelineEntry::kind)
                .containsExactly("Registered", "Scored", "StatusRecognised", "RecognitionCorrected");
        TimelineEntry recognised = timeline.get(2);
        assertThat(recognised.event())
                .isEqualTo(books.get(household).entries().get(2).event());
        assertThat(recognised.actor()).contains(new Actor("can-bo", "RECORDER"));
        assertThat(recognised.sourceFile()).contains("ra-soat.xlsx");
        assertThat(recognised.sourceSheet()).contains("Xã Mẫu");
        assertThat(recognised.sourceRow()).contains(12);
        assertThat(recognised.movement()).contains(Movement.NEWLY_POOR);
        assertThat(recognised.correctedBy()).containsExactly(timeline.get(3).id());
        assertThat(timeline.get(3).corrects()).contains(recognised.id());

        List<TimelineEntry> before =
                queries.timeline(household, beforeCorrection).orElseThrow();
        assertThat(before).hasSize(3);
        assertThat(before.get(2).correctedBy()).isEmpty();
    }

    @Test
    void a_later_correction_corrects_the_earlier_ones_of_the_same_recognition_too() {
        HouseholdId household = HouseholdId.of("05569-00001");
        record(review("05569-00001", 2024, DINH_HOA, PovertyClass.POOR, "Ma Thị Mẫu"));
        String recognition = books.get(household).idOfLast(StatusRecognised.class);
        record(correction(household, recognition, PovertyClass.NEAR_POOR));
        record(correction(household, recognition, PovertyClass.AVERAGE));
        record(new WithdrawRecognition(household, recognition, "ghi nhầm hộ", decisionOf(2025), Optional.empty()));

        List<TimelineEntry> timeline =
                queries.timeline(household, Long.MAX_VALUE).orElseThrow();
        String first = timeline.get(3).id();
        String second = timeline.get(4).id();
        String withdrawal = timeline.get(5).id();
        assertThat(timeline.get(2).correctedBy()).containsExactly(first, second, withdrawal);
        assertThat(timeline.get(3).correctedBy()).containsExactly(second, withdrawal);
        assertThat(timeline.get(4).correctedBy()).containsExactly(withdrawal);
        assertThat(timeline.get(5).correctedBy()).isEmpty();
    }

    @Test
    void corrections_of_another_recognition_leave_a_correction_standing() {
        HouseholdId household = HouseholdId.of("05569-00001");
        record(review("05569-00001", 2023, DINH_HOA, PovertyClass.POOR, "Ma Thị Mẫu"));
        String ofFirstYear = books.get(household).idOfLast(StatusRecognised.class);
        record(review("05569-00001", 2024, DINH_HOA, PovertyClass.POOR, "Ma Thị Mẫu"));
        String ofSecondYear = books.get(household).idOfLast(StatusRecognised.class);
        record(correction(household, ofFirstYear, PovertyClass.NEAR_POOR));
        record(correction(household, ofSecondYear, PovertyClass.NEAR_POOR));

        assertThat(queries.timeline(household, Long.MAX_VALUE).orElseThrow())
                .filteredOn(entry -> entry.corrects().isPresent())
                .hasSize(2)
                .allMatch(entry -> entry.correctedBy().isEmpty());
    }

    private static CorrectRecognition correction(HouseholdId household, String corrects, PovertyClass povertyClass) {
        return new CorrectRecognition(
                household, corrects, povertyClass, Optional.empty(), "ghi nhầm", decisionOf(2025), Optional.empty());
    }

    @Test
    void a_list_goes_through_its_pages_in_the_order_of_the_codes() {
        for (int number = 9; number >= 1; number--) {
            record(review("05569-0000" + number, 2024, DINH_HOA, PovertyClass.POOR, "Mẫu " + number));
        }
        List<String> codes = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            HouseholdPage page = queries.list(new HouseholdListing(
                    Drawn.on(TODAY, Set.of(DINH_HOA)), Optional.of(PovertyClass.POOR), Basis.latest(TODAY), after, 4));
            page.households()
                    .forEach(household -> codes.add(household.household().code()));
            after = page.next();
        } while (after.isPresent());
        assertThat(codes).hasSize(9).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_list_is_as_of_its_day_and_as_known() {
        record(review("05569-00001", 2022, DINH_HOA, PovertyClass.POOR, "Mẫu Một"));
        record(review("05569-00002", 2022, DINH_HOA, PovertyClass.NEAR_POOR, "Mẫu Hai"));
        long afterFirstYear = readModel.next();
        record(review("05569-00001", 2024, DINH_HOA, PovertyClass.NOT_POOR, "Mẫu Một"));

        assertThat(codes(Set.of(DINH_HOA), Optional.of(PovertyClass.POOR), Basis.latest(TODAY)))
                .isEmpty();
        assertThat(codes(Set.of(DINH_HOA), Optional.of(PovertyClass.POOR), Basis.latest(LocalDate.of(2023, 1, 1))))
                .containsExactly("05569-00001");
        assertThat(codes(Set.of(DINH_HOA), Optional.of(PovertyClass.POOR), new Basis(TODAY, afterFirstYear)))
                .containsExactly("05569-00001");
        assertThat(codes(Set.of(), Optional.empty(), Basis.latest(TODAY)))
                .containsExactly("05569-00001", "05569-00002");
        assertThat(codes(Set.of(LAM_VY), Optional.empty(), Basis.latest(TODAY))).isEmpty();
    }

    @Test
    void households_are_found_without_tone_marks_by_a_former_head_and_by_code() {
        record(review("05569-00001", 2022, DINH_HOA, PovertyClass.POOR, "Đặng Văn Hoá Mẫu"));
        record(review("05569-00001", 2024, DINH_HOA, PovertyClass.POOR, "Lý Thị Mẫu"));
        record(review("05569-00002", 2024, LAM_VY, PovertyClass.POOR, "Đặng Văn Hòa Mẫu"));

        assertThat(found("dang hoa", Set.of())).containsExactly("05569-00001", "05569-00002");
        assertThat(found("Lý", Set.of())).containsExactly("05569-00001");
        assertThat(found("ĐẶNG HOÁ", Set.of(LAM_VY))).containsExactly("05569-00002");
        assertThat(found("05569-00002", Set.of())).containsExactly("05569-00002");
        assertThat(found("00001", Set.of())).containsExactly("05569-00001");
        assertThat(found("  ", Set.of())).isEmpty();
        assertThat(found(".*", Set.of())).isEmpty();
    }

    @Test
    void a_household_is_not_found_before_it_was_known() {
        record(review("05569-00001", 2022, DINH_HOA, PovertyClass.POOR, "Mẫu"));
        save();
        assertThat(queries.search(
                                "mau",
                                new HouseholdListing(
                                        Drawn.on(TODAY, Set.of()),
                                        Optional.empty(),
                                        new Basis(TODAY, 0),
                                        Optional.empty(),
                                        10))
                        .households())
                .isEmpty();
    }

    @Test
    void a_page_without_a_size_is_refused() {
        assertThatThrownBy(() -> new HouseholdListing(
                        Drawn.on(TODAY, Set.of()), Optional.empty(), Basis.latest(TODAY), Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> codes(Set<UnitId> units, Optional<PovertyClass> povertyClass, Basis basis) {
        return codes(
                queries.list(new HouseholdListing(Drawn.on(TODAY, units), povertyClass, basis, Optional.empty(), 100)));
    }

    private List<String> found(String text, Set<UnitId> units) {
        return codes(queries.search(
                text,
                new HouseholdListing(
                        Drawn.on(TODAY, units), Optional.empty(), Basis.latest(TODAY), Optional.empty(), 100)));
    }

    private static List<String> codes(HouseholdPage page) {
        return page.households().stream()
                .map(household -> household.household().code())
                .toList();
    }

    private void record(HouseholdCommand command) {
        assertThat(record(command, FROM_ROW_12)).isNotEmpty();
        save();
    }

    private static RecordReview review(
            String code, int year, UnitId unit, PovertyClass povertyClass, String nameOfHead) {
        Person example = HouseholdExamples.head();
        return new RecordReview(
                HouseholdId.of(code),
                HouseholdExamples.at(unit),
                new Person(
                        nameOfHead, example.gender(), example.birth(), example.personalNumber(), example.ethnicity()),
                4,
                sheetFor(povertyClass),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                decisionOf(year));
    }
}
