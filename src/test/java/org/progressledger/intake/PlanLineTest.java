package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.Purpose;
import org.progressledger.intake.MoneyLine.Finding;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

class PlanLineTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate USUAL = LocalDate.of(2025, 1, 31);
    private static final LocalDate LATE = LocalDate.of(2025, 12, 31);
    private static final String SHARE = row("Giao lại", "9000101", "05569", "", "", "");
    private static final String HEADER = MoneyLists.PLAN + ";Niên độ;Được thanh toán đến ngày";

    @TempDir
    Path directory;

    private final List<AllocationEvent> recorded = new ArrayList<>();

    private static String row(
            String level, String holder, String unit, String project, String budgetYear, String payableUntil) {
        return MoneyLists.planned(level, holder, unit, "NTM-2026", project, project.isEmpty() ? "" : "Đường mẫu", "10")
                        .replace(";2026;", ";2024;")
                        .replace("31/03/2026", "01/04/2024")
                + ";" + budgetYear + ";" + payableUntil;
    }

    private List<MoneyRow> read(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return MoneyLists.plan(MoneyLists.csv(directory, lines));
    }

    private AllocateCapital shared(String row) {
        MoneyRow read = read(row).get(0);
        assertThat(read.problems()).isEmpty();
        Finding finding = read.line().orElseThrow().find(read, new MoneyBooks(this::book, project -> List.of()));
        assertThat(finding).isInstanceOf(Finding.Found.class);
        return (AllocateCapital) ((Finding.Found) finding).command();
    }

    private AllocationBook book(AllocationId allocation) {
        AllocationBook book = AllocationBook.EMPTY;
        for (AllocationEvent event : recorded) {
            if (event.allocation().equals(allocation)) {
                book = book.after("", 0, event);
            }
        }
        return book;
    }

    private static Purpose purpose(String holder, String unit) {
        return new Purpose(
                PlanYears.of(2024),
                holder,
                UnitId.parse(unit),
                new ItemKey("NTM-2026"),
                FundSource.CENTRAL,
                FundNature.INVESTMENT,
                Optional.empty());
    }

    private static Entry entry(String id, long amount) {
        return new Entry(
                id, new Money(amount), DAY, new DecisionReference("1/QĐ-MẪU", DAY, "UBND tỉnh Mẫu"), Optional.empty());
    }

    private AllocationId opened(String holder, String unit) {
        Purpose purpose = purpose(holder, unit);
        AllocationId allocation = AllocationId.of(purpose);
        recorded.add(new AllocationOpened(allocation, purpose, Optional.empty(), Optional.empty(), DAY));
        return allocation;
    }

    private void assigned(AllocationId allocation, long amount, LocalDate payableUntil) {
        recorded.add(new CapitalAssigned(allocation, entry("giao " + payableUntil, amount), 2024, payableUntil));
    }

    @Test
    void a_share_of_capital_that_was_added_late_may_be_paid_as_long_as_that() {
        AllocationId above = opened("9000004", "19@2025");
        assigned(above, 50, LATE);

        assertThat(shared(SHARE).payableUntil()).contains(LATE);
    }

    @Test
    void the_day_that_is_left_counts_once_other_capital_is_given_on() {
        AllocationId above = opened("9000004", "19@2025");
        assigned(above, 50, LATE);
        assigned(above, 30, USUAL);
        assertThat(shared(SHARE).payableUntil()).as("both are left").isEmpty();

        AllocationId other = AllocationId.of(purpose("9000102", "19@2025"));
        recorded.add(new ShareGiven(above, entry("chia", 30), other, 2024, USUAL, List.of(above, other)));

        assertThat(shared(SHARE).payableUntil()).contains(LATE);
    }

    @Test
    void a_day_that_is_written_counts() {
        assigned(opened("9000004", "19@2025"), 50, LATE);

        assertThat(shared(row("Giao lại", "9000101", "05569", "", "", "30/06/2025"))
                        .payableUntil())
                .contains(LocalDate.of(2025, 6, 30));
    }

    @Test
    void a_share_that_is_recorded_keeps_its_day() {
        AllocationId above = opened("9000004", "19@2025");
        assigned(above, 50, LATE);
        AllocateCapital first = shared(SHARE);
        recorded.add(new ShareReceived(
                first.allocation(), first.entry(), above, 2024, USUAL, List.of(above, first.allocation())));

        assertThat(shared(SHARE).payableUntil()).isEmpty();
    }

    @Test
    void a_plan_of_2024_goes_from_the_province_by_the_district_to_the_commune() {
        AllocationId province = opened("9000004", "19@2025");
        AllocateCapital district = shared(row("Giao lại", "9000167", "167", "", "", ""));
        assertThat(district.from()).isEqualTo(province);
        assertThat(district.purpose().unit()).isEqualTo(UnitId.parse("167@2004"));

        AllocationId above = opened("9000167", "167@2004");
        assertThat(shared(row("Giao lại", "9000101", "05539", "", "", "")).from())
                .as("nearer than the province")
                .isEqualTo(above);
        assertThat(shared(row("Phân bổ chi tiết", "9000167", "05539", "MẪU-1", "", ""))
                        .from())
                .isEqualTo(above);
        assertThat(shared(row("Phân bổ chi tiết", "9000167", "167", "MẪU-1", "", ""))
                        .from())
                .isEqualTo(above);
    }

    @Test
    void new_money_goes_to_no_district_that_has_ended() {
        List<MoneyRow> rows = read(
                row("Giao lại", "9000167", "167", "", "", "").replace("01/04/2024", "01/07/2025"),
                row("Thu hồi vốn", "9000167", "167", "", "", "").replace("01/04/2024", "01/07/2025"),
                row("Giao lại", "9000167", "999", "", "", ""));

        assertThat(rows).extracting(read -> read.line().isPresent()).containsExactly(false, true, false);
        assertThat(rows.get(0).problems()).extracting(RowProblem::code).containsExactly(ProblemCode.PLACE_UNKNOWN);
        assertThat(rows.get(2).problems()).extracting(RowProblem::code).containsExactly(ProblemCode.PLACE_UNKNOWN);
    }

    @Test
    void what_was_carried_over_is_divided_after_that() {
        List<MoneyRow> rows = read(
                row("Phân bổ chi tiết", "9000101", "05539", "MẪU-1", "2025", ""),
                row("Giao lại", "9000101", "05539", "", "2025", ""),
                row("Kéo dài", "9000101", "05539", "", "", ""),
                row("Phân bổ chi tiết", "9000101", "05539", "MẪU-2", "", ""),
                row("Giao lại", "9000101", "05539", "", "2024", ""),
                row("Kéo dài", "9000101", "05539", "", "2025", ""));

        assertThat(rows.stream()
                        .sorted(Comparator.comparing(MoneyRow::order))
                        .map(sorted -> sorted.place().number()))
                .containsExactly(6, 5, 4, 3, 2, 7);
    }
}
