package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.progressledger.household.Assignment;
import org.progressledger.household.Help;
import org.progressledger.household.HelpEvent.Praised;
import org.progressledger.household.SupportKind;
import org.progressledger.shared.Money;

/**
 * The help for a household by a day, as known at a position.
 *
 * @param helpers who looks after it on the day
 * @param formerHelpers who did before it
 * @param supports received on or before the day and not reversed
 * @param sums money received by then; a kind of which there was none is left out
 * @param praises by then
 */
public record HelpAsOf(
        List<Assignment> helpers,
        List<Assignment> formerHelpers,
        List<Help.Support> supports,
        Map<SupportKind, Money> sums,
        List<Praised> praises) {

    public HelpAsOf {
        helpers = List.copyOf(helpers);
        formerHelpers = List.copyOf(formerHelpers);
        supports = List.copyOf(supports);
        sums = Collections.unmodifiableMap(sums);
        praises = List.copyOf(praises);
    }

    static HelpAsOf of(Help help, LocalDate day) {
        List<Help.Support> supports = help.supports().stream()
                .filter(support -> !support.received().effectiveOn().isAfter(day))
                .toList();
        return new HelpAsOf(
                help.assignments().stream()
                        .filter(assignment -> assignment.holdsOn(day))
                        .toList(),
                help.assignments().stream()
                        .filter(assignment ->
                                assignment.last().filter(day::isAfter).isPresent() && assignment.everHolds())
                        .toList(),
                supports,
                sums(supports),
                help.praises().stream()
                        .filter(praise -> !praise.effectiveOn().isAfter(day))
                        .toList());
    }

    private static Map<SupportKind, Money> sums(List<Help.Support> supports) {
        Map<SupportKind, Money> sums = new EnumMap<>(SupportKind.class);
        supports.stream()
                .map(Help.Support::received)
                .forEach(support ->
                        support.amount().ifPresent(amount -> sums.merge(support.kind(), amount, Money::plus)));
        return sums;
    }

    public boolean isEmpty() {
        return helpers.isEmpty() && formerHelpers.isEmpty() && supports.isEmpty() && praises.isEmpty();
    }
}
