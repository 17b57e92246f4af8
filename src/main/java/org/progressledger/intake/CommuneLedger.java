package org.progressledger.intake;

import java.util.HashMap;
import java.util.Map;
import org.progressledger.commune.Communes;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriteriaCommand;
import org.progressledger.commune.CriteriaDecider;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.UnitId;

/** The communes' books while one list is checked or applied. Not for several threads. */
final class CommuneLedger {

    private final Communes communes;
    private final CriteriaDecider decider;

    /** The books as they would be after the groups that were checked so far. */
    private final Map<UnitId, CriteriaBook> foreseen = new HashMap<>();

    /** Beyond every position of a book that is read from the ledger. */
    private long nextPosition = Long.MAX_VALUE / 2;

    CommuneLedger(Communes communes, CriteriaDecider decider) {
        this.communes = communes;
        this.decider = decider;
    }

    /** What becomes of a group once those before it are recorded. Records nothing. */
    ResultPlan foresee(ResultGroup group) {
        CriteriaBook book = group.occasion()
                .map(occasion -> foreseen.computeIfAbsent(occasion.unit(), communes::results))
                .orElse(CriteriaBook.EMPTY);
        ResultPlan plan = ResultPlan.of(book, group, decider);
        for (CriteriaEvent event : plan.events()) {
            foreseen.computeIfPresent(
                    event.unit(), (unit, before) -> before.after(foreseenId(), nextPosition++, event));
        }
        return plan;
    }

    /** No event of the ledger has it. */
    private String foreseenId() {
        return "foreseen-" + nextPosition;
    }

    /** What becomes of a group by the ledger as it is in this unit of work. */
    ResultPlan plan(ResultGroup group) {
        CriteriaBook book = group.occasion()
                .map(occasion -> communes.results(occasion.unit()))
                .orElse(CriteriaBook.EMPTY);
        return ResultPlan.of(book, group, decider);
    }

    void record(CriteriaCommand command, Source row) {
        communes.send(command, row);
    }
}
