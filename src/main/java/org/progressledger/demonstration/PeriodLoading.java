package org.progressledger.demonstration;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.progressledger.audit.Period;
import org.progressledger.audit.PeriodClosing;
import org.progressledger.audit.PeriodClosing.Stated;
import org.progressledger.audit.PeriodEvent;
import org.progressledger.audit.PeriodKind;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/**
 * Closes the years 2024 and 2025 when one list is still to come. For that list 2024 is opened again and closed with it;
 * in 2025 the list stays a late entry, by which the reported figures are restated. What is recorded already stays as it is.
 */
final class PeriodLoading {

    private static final Actor DECISION_MAKER = new Actor("demonstration", "DECISION_MAKER");
    private static final int OPENED_AGAIN = 2024;
    private static final int LEFT_CLOSED = 2025;

    private static final Stated AS_USUAL =
            new Stated(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final DemonstrationLists lists;
    private final PeriodClosing closing;
    private final CommitLog log;

    PeriodLoading(DemonstrationLists lists, PeriodClosing closing, CommitLog log) {
        this.lists = lists;
        this.closing = closing;
        this.log = log;
    }

    /** Does what follows on this list, and nothing after most of them. */
    void load(ListPlan applied) {
        int year = applied.year();
        if (year != OPENED_AGAIN && year != LEFT_CLOSED) {
            return;
        }
        List<ListPlan> ofYear =
                lists.plans().stream().filter(plan -> plan.year() == year).toList();
        int toCome = ofYear.size() - 1 - ofYear.indexOf(applied);
        Period period = new Period(lists.province().code(), PeriodKind.YEAR, year, 1);
        if (toCome == 1) {
            once(period, 0, () -> closing.close(DECISION_MAKER, period, AS_USUAL, decision(year, 10)));
        } else if (toCome == 0 && year == OPENED_AGAIN) {
            once(
                    period,
                    1,
                    () -> closing.reopen(
                            DECISION_MAKER,
                            period,
                            "Danh sách " + applied.fileName() + " về sau khi chốt số (mẫu)",
                            decision(year, 20)));
            once(period, 2, () -> closing.close(DECISION_MAKER, period, AS_USUAL, decision(year, 22)));
        }
    }

    /** Closings and reopenings take turns in the stream of a period, so that its length tells what comes next. */
    private void once(Period period, long sequence, Runnable step) {
        if (log.lastSequence(PeriodEvent.stream(period)).orElse(-1) == sequence - 1) {
            step.run();
        }
    }

    /** In January after the year. */
    private static DecisionReference decision(int year, int day) {
        return new DecisionReference(
                "9/QĐ-MẪU", LocalDate.of(year + 1, Month.JANUARY, day), "UBND tỉnh (quyết định mẫu)");
    }
}
