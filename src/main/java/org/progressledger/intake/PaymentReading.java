package org.progressledger.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.Programmes;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.territory.Territory;

/** Understands the rows of one list of what the Treasury booked. Not for several threads. */
final class PaymentReading implements MoneyReading {

    private static final String TREASURY = "Kho bạc Nhà nước";

    private final CodeCells codes;
    private final DayCells days;
    private final AmountCells amounts = new AmountCells(PaymentColumn.AMOUNT_UNIT);
    private final AllocationSearch allocations;
    private final Map<String, PaymentLine> lines = new HashMap<>();

    PaymentReading(Territory territory, Programmes programmes, CodeMap codeMap, Clock clock) {
        this.codes = new CodeCells(programmes, codeMap);
        this.days = new DayCells(clock);
        this.allocations = new AllocationSearch(programmes, territory);
    }

    /** Identity of what is entered for a line of a voucher. */
    static String entry(String voucher, String line) {
        return voucher + "/" + line;
    }

    /** The line of a voucher; a voucher that counts none has one. */
    static String lineOf(RowCells row) {
        Cell cell = row.raw(PaymentColumn.LINE);
        return cell.isBlank() ? "1" : cell.shown();
    }

    @Override
    public MoneyListForm form() {
        return MoneyListForm.PAYMENTS;
    }

    @Override
    public MoneyRow read(RowCells row) {
        Optional<MoneyLine> line = line(row).map(MoneyLine.class::cast);
        return new MoneyRow(row.place(), order(row), row.problems(), line.filter(any -> !row.isRefused()));
    }

    private Optional<PaymentLine> line(RowCells row) {
        Optional<String> voucher = codes.code(row, PaymentColumn.VOUCHER);
        Optional<LocalDate> booked = days.day(row, PaymentColumn.BOOKED);
        Optional<String> holder = codes.code(row, PaymentColumn.HOLDER);
        Optional<String> project = codes.code(row, PaymentColumn.PROJECT);
        Optional<PlanYears> years = codes.planYears(row, PaymentColumn.PLAN_YEAR);
        OptionalInt budgetYear = codes.year(row, PaymentColumn.BUDGET_YEAR);
        Optional<PaymentKind> kind = codes.word(row, PaymentColumn.KIND, "words.PAYMENT_KIND", MoneyWords::kind);
        Optional<Money> amount = amounts.required(row, PaymentColumn.AMOUNT);
        Optional<Money> recovered = amounts.orNothing(row, PaymentColumn.RECOVERED);
        Optional<String> treasury = row.plain(PaymentColumn.TREASURY, row.entered(PaymentColumn.TREASURY));
        Optional<String> note = row.plain(PaymentColumn.NOTE, row.entered(PaymentColumn.NOTE));
        if (booked.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = booked.get();
        Optional<ItemKey> item = codes.item(row, PaymentColumn.ITEM, day);
        Optional<FundSource> source = codes.source(row, PaymentColumn.SOURCE, day);
        Optional<FundNature> nature = codes.nature(row, PaymentColumn.NATURE, day);
        holder.filter(code -> codes.codes().budgetUnit(code, day).isEmpty())
                .ifPresent(code -> row.note(
                        PaymentColumn.HOLDER, ProblemCode.BUDGET_UNIT_UNKNOWN, code, DayCells.SHOWN.format(day)));
        if (row.isRefused()) {
            return Optional.empty();
        }
        PaymentLine line = new PaymentLine(
                kind.orElseThrow(),
                new PaymentLine.Account(
                        years.orElseThrow(),
                        holder.orElseThrow(),
                        item.orElseThrow(),
                        source.orElseThrow(),
                        nature.orElseThrow(),
                        project.orElseThrow()),
                budgetYear,
                recovered.orElseThrow(),
                new Entry(
                        entry(voucher.orElseThrow(), lineOf(row)),
                        amount.orElseThrow(),
                        day,
                        new DecisionReference(voucher.get(), day, treasury.orElse(TREASURY)),
                        note),
                allocations);
        return onlyOnce(row, line);
    }

    /** The same line twice says nothing new; another content of the same line is refused. */
    private Optional<PaymentLine> onlyOnce(RowCells row, PaymentLine line) {
        PaymentLine first = lines.putIfAbsent(line.entry().id(), line);
        return first == null || first.equals(line)
                ? Optional.of(line)
                : row.refuse(
                        PaymentColumn.VOUCHER,
                        ProblemCode.VOUCHER_LINE_TWICE,
                        line.entry().id());
    }

    /** In the order of the days, and on one day what is paid before what is recovered. */
    @Override
    public String order(RowCells row) {
        return days.written(row, PaymentColumn.BOOKED).map(LocalDate::toString).orElse("")
                + MoneyWords.kind(row.raw(PaymentColumn.KIND).shown())
                        .map(PaymentKind::ordinal)
                        .orElse(0);
    }
}
