package org.progressledger.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.intake.KnownStatement.StatedRow;
import org.progressledger.intake.TreasuryRow.Standing;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.Programmes;

/**
 * All that the Treasury booked by the lists that were received. A line of a voucher that stands in several is that of the
 * latest.
 */
public record TreasuryRows(TreasuryBook book, Programmes programmes, CodeMap codeMap) {

    /** As it was known when the ledger held that many events: the lists, what became of them, and what codes stand for. */
    public List<TreasuryRow> knownAt(long position) {
        CodeCells codes = new CodeCells(programmes.knownAt(position), codeMap.knownAt(position));
        Map<String, TreasuryRow> latest = new LinkedHashMap<>();
        for (KnownStatement statement : book.statements(position)) {
            for (StatedRow stated : statement.rows()) {
                latest.put(stated.row().entry(), row(statement, stated, codes));
            }
        }
        return List.copyOf(latest.values());
    }

    private static TreasuryRow row(KnownStatement statement, StatedRow stated, CodeCells codes) {
        StatementRow row = stated.row();
        return new TreasuryRow(
                statement.list(),
                stated.position(),
                statement.fileName(),
                row.sheet(),
                row.row(),
                row.entry(),
                row.text(PaymentColumn.HOLDER),
                row.text(PaymentColumn.PROJECT),
                account(row, codes),
                row.bookedOn(),
                row.kind(),
                row.amount(),
                row.recovered(),
                statement.applied() ? Standing.APPLIED : Standing.NOT_APPLIED,
                stated.refusals());
    }

    /** The codes are read as of the day of booking, as for recording. */
    private static TreasuryRow.TreasuryAccount account(StatementRow row, CodeCells codes) {
        RowCells cells = StatementReading.again(row);
        return new TreasuryRow.TreasuryAccount(
                row.bookedOn().flatMap(day -> codes.item(cells, PaymentColumn.ITEM, day)),
                row.bookedOn().flatMap(day -> codes.source(cells, PaymentColumn.SOURCE, day)),
                row.bookedOn().flatMap(day -> codes.nature(cells, PaymentColumn.NATURE, day)),
                row.planYears(),
                row.budgetYear());
    }
}
