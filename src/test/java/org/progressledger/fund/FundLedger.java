package org.progressledger.fund;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.fund.Decided.Events;
import org.progressledger.fund.Decided.Refused;

/** All allocations in memory: what is decided is recorded at once, as one commit. */
final class FundLedger {

    /** @param commit number of the commit, from 0 */
    record Written(long position, int commit, AllocationEvent event) {}

    private final FundDecider decider = FundExamples.decider();
    private final Map<AllocationId, AllocationBook> books = new HashMap<>();
    private final List<Written> written = new ArrayList<>();
    private int commits;

    Decided<AllocationEvent> record(FundCommand command) {
        Decided<AllocationEvent> decided = decider.decide(command, this::book);
        if (decided instanceof Events<AllocationEvent> happened) {
            for (AllocationEvent event : happened.events()) {
                long position = written.size();
                written.add(new Written(position, commits, event));
                books.put(event.allocation(), book(event.allocation()).after("e" + position, position, event));
            }
            commits++;
        }
        return decided;
    }

    List<RefusalReason> reasons(FundCommand command) {
        return record(command) instanceof Refused<AllocationEvent> refused
                ? refused.refusals().stream().map(Refusal::reason).toList()
                : List.of();
    }

    AllocationBook book(AllocationId allocation) {
        return books.getOrDefault(allocation, AllocationBook.EMPTY);
    }

    YearFigures figures(AllocationId allocation, int budgetYear) {
        return book(allocation).accounts().year(budgetYear).inTheEnd();
    }

    List<Written> written() {
        return List.copyOf(written);
    }
}
