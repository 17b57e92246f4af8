package org.progressledger.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.CriterionResult;
import org.progressledger.intake.ReviewListEvent.RefusedRow;
import org.progressledger.ledger.axon.Source;

/**
 * The results of one occasion as they are checked and recorded.
 *
 * @param ledger what stands behind the whole list
 */
record CriteriaEntry(ResultGroup group, CommuneLedger ledger) implements Entry {

    @Override
    public int from() {
        return group.from();
    }

    @Override
    public int to() {
        return group.to();
    }

    /** A problem of a whole row is told once, however many results stand in it. */
    @Override
    public List<LedgerCheck.Answer> check() {
        ResultPlan plan = ledger.foresee(group);
        Set<RowProblem> told = new HashSet<>();
        return group.results().stream()
                .map(result -> new LedgerCheck.Answer(
                        plan.effect(result),
                        plan.problems(result).stream().filter(told::add).toList()))
                .toList();
    }

    /** Each result is a command of its own, so that its event bears its row. */
    @Override
    public Outcome record(Source file) {
        ResultPlan plan = ledger.plan(group);
        for (CriterionAssessed event : plan.events()) {
            ledger.record(
                    group.occasion()
                            .orElseThrow()
                            .command(List.of(new CriterionResult(
                                    event.criterion(),
                                    event.indicator(),
                                    event.value(),
                                    event.met(),
                                    event.evidence()))),
                    plan.origin(event).place().in(file));
        }
        RowCounts counts = RowCounts.NONE;
        List<RefusedRow> refused = new ArrayList<>();
        for (ReadResult result : group.results()) {
            counts = counts.plus(plan.effect(result));
            if (plan.effect(result) == RowEffect.REFUSED) {
                refused.add(new RefusedRow(
                        result.place().sheet(), result.place().number(), List.copyOf(plan.reasons(result))));
            }
        }
        return new Outcome(counts, plan.events().size(), refused);
    }
}
