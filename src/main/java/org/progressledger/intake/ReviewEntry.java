package org.progressledger.intake;

import java.util.List;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.intake.ReviewListEvent.RefusedRow;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;

/** The row of one household. */
record ReviewEntry(ReadRow row, LedgerCheck ledger, LedgerCommands commands) implements Entry {

    @Override
    public int from() {
        return row.ordinal();
    }

    @Override
    public int to() {
        return row.ordinal();
    }

    @Override
    public List<LedgerCheck.Answer> check() {
        return List.of(ledger.check(row));
    }

    @Override
    public Outcome record(Source file) {
        if (row.review().isEmpty()) {
            return refused(ProblemCode.refusing(row.problems()));
        }
        try {
            return done(commands.send(row.review().get(), row.place().in(file)));
        } catch (HouseholdRefusedException refusal) {
            return refused(List.of(ProblemCode.LEDGER_REFUSES));
        }
    }

    private static Outcome done(Decided decided) {
        int events =
                decided instanceof Decided.Events happened ? happened.events().size() : 0;
        return new Outcome(RowCounts.NONE.plus(RowEffect.of(decided)), events, List.of());
    }

    private Outcome refused(List<ProblemCode> reasons) {
        return new Outcome(
                RowCounts.NONE.plus(RowEffect.REFUSED),
                0,
                List.of(new RefusedRow(row.place().sheet(), row.place().number(), reasons)));
    }
}
