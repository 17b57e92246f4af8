package org.progressledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Facts of one kind in the order of their days: each holds from its day until the day of the next. Of several for one day
 * the last recorded holds.
 */
record Course<F extends HouseholdFact>(List<F> facts) {

    /** Of facts in the order of recording. */
    static <F extends HouseholdFact> Course<F> of(List<F> recorded) {
        List<F> byDay = new ArrayList<>(recorded);
        byDay.sort(Comparator.comparing(HouseholdFact::on));
        List<F> holding = new ArrayList<>(byDay.size());
        for (F fact : byDay) {
            int last = holding.size() - 1;
            if (last >= 0 && holding.get(last).on().equals(fact.on())) {
                holding.set(last, fact);
            } else {
                holding.add(fact);
            }
        }
        return new Course<>(List.copyOf(holding));
    }

    /** Place of the fact that holds at the end of a day; empty before the first. */
    OptionalInt on(LocalDate day) {
        int place = facts.size() - 1;
        while (place >= 0 && facts.get(place).on().isAfter(day)) {
            place--;
        }
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
