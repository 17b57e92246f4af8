package org.progressledger.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.progressledger.intake.TreasuryRow.Standing;
import org.progressledger.intake.sheet.UnreadableFileException;

/** All that the Treasury booked by the lists that were sent. A line of a voucher that stands in several is that of the latest. */
final class TreasuryRows {

    private final UploadedLists lists;
    private final RecordedLists recorded;
    private final DayCells days;
    private final CodeCells codes;
    private final AmountCells amounts = new AmountCells(PaymentColumn.AMOUNT_UNIT);

    TreasuryRows(UploadedLists lists, RecordedLists recorded, CodeCells codes, Clock clock) {
        this.lists = lists;
        this.recorded = recorded;
        this.codes = codes;
        this.days = new DayCells(clock);
    }

    List<TreasuryRow> all() {
        Map<String, TreasuryRow> latest = new LinkedHashMap<>();
        lists.all().stream()
                .filter(list -> list.kind() == ListKind.TREASURY_PAYMENTS)
                .sorted(Comparator.comparing(UploadedList::receivedAt))
                .flatMap(list -> rows(list).stream())
                .forEach(row -> latest.put(row.entry(), row));
        return List.copyOf(latest.values());
    }

    private List<TreasuryRow> rows(UploadedList list) {
        Optional<Path> file = lists.content(list.id());
        if (file.isEmpty()) {
            return List.of();
        }
        Standing standing = standing(list.id());
        Map<RowProblem.Place, List<RowProblem>> refusals =
                standing == Standing.NOT_CHECKED ? Map.of() : refusals(list.id());
        try {
            return new MoneyListReader<>(MoneyListForm.PAYMENTS, row -> row(list.fileName(), row, standing, refusals))
                    .read(file.get());
        } catch (UnreadableFileException unusable) {
            return List.of();
        }
    }

    private Standing standing(ReviewListId list) {
        if (recorded.state(list).isComplete()) {
            return Standing.APPLIED;
        }
        return lists.check(list).isPresent() ? Standing.NOT_APPLIED : Standing.NOT_CHECKED;
    }

    private Map<RowProblem.Place, List<RowProblem>> refusals(ReviewListId list) {
        List<RowProblem> problems = new ArrayList<>();
        lists.problems(list, Long.MAX_VALUE, problems::add);
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.REFUSED)
                .collect(Collectors.groupingBy(RowProblem::place));
    }

    private TreasuryRow row(
            String fileName, RowCells row, Standing standing, Map<RowProblem.Place, List<RowProblem>> refusals) {
        RowPlace place = row.place();
        String voucher = row.raw(PaymentColumn.VOUCHER).shown();
        Optional<LocalDate> booked = days.day(row, PaymentColumn.BOOKED);
        return new TreasuryRow(
                fileName,
                place.sheet(),
                place.number(),
                voucher.isEmpty()
                        ? fileName + " " + place.sheet() + " " + place.number()
                        : PaymentReading.entry(voucher, PaymentReading.lineOf(row)),
                row.raw(PaymentColumn.HOLDER).shown(),
                row.raw(PaymentColumn.PROJECT).shown(),
                account(row, booked),
                booked,
                MoneyWords.kind(row.raw(PaymentColumn.KIND).shown()),
                amounts.required(row, PaymentColumn.AMOUNT),
                amounts.orNothing(row, PaymentColumn.RECOVERED),
                standing,
                refusals.getOrDefault(new RowProblem.Place(place.sheet(), place.number()), List.of()));
    }

    /** The codes are read as of the day of booking, as for recording. */
    private TreasuryRow.TreasuryAccount account(RowCells row, Optional<LocalDate> booked) {
        OptionalInt budgetYear = codes.year(row, PaymentColumn.BUDGET_YEAR);
        return new TreasuryRow.TreasuryAccount(
                booked.flatMap(day -> codes.item(row, PaymentColumn.ITEM, day)),
                booked.flatMap(day -> codes.source(row, PaymentColumn.SOURCE, day)),
                booked.flatMap(day -> codes.nature(row, PaymentColumn.NATURE, day)),
                codes.planYears(row, PaymentColumn.PLAN_YEAR),
                budgetYear.isPresent() ? Optional.of(budgetYear.getAsInt()) : Optional.empty());
    }
}
