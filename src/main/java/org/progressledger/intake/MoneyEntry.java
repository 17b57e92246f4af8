package org.progressledger.intake;

import java.util.List;
import org.progressledger.intake.ReviewListEvent.RefusedRow;
import org.progressledger.ledger.axon.Source;

/**
 * A row about money as it is checked and recorded.
 *
 * @param ordinal its place in the order of recording, from 1
 * @param ledger what stands behind the whole list
 */
record MoneyEntry(int ordinal, MoneyRow row, MoneyLedger ledger) implements Entry {

    @Override
    public int from() {
        return ordinal;
    }

    @Override
    public int to() {
        return ordinal;
    }

    @Override
    public List<LedgerCheck.Answer> check() {
        return List.of(ledger.foresee(row));
    }

    @Override
    public Outcome record(Source file) {
        MoneyLedger.Plan plan = ledger.record(row, file);
        RowEffect effect = plan.answer().effect();
        return new Outcome(
                RowCounts.NONE.plus(effect),
                plan.events().size() + (plan.project().isPresent() ? 1 : 0),
                effect == RowEffect.REFUSED
                        ? List.of(new RefusedRow(
                                row.place().sheet(),
                                row.place().number(),
                                ProblemCode.refusing(plan.answer().problems())))
                        : List.of());
    }
}
