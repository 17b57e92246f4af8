package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.household.Assignment;
import org.progressledger.household.Help;
import org.progressledger.household.HelpEvent.Praised;
import org.progressledger.household.HelperKind;
import org.progressledger.household.NewlyEscaped;
import org.progressledger.household.SupportKind;
import org.progressledger.household.SupportSource;
import org.progressledger.household.read.HelpAsOf;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/**
 * The help for a household as programs get it.
 *
 * @param newlyEscaped absent if it is not on the day
 * @param helpers who looks after it on the day
 * @param formerHelpers who did before
 * @param supports received by the day, without those that were reversed
 * @param sums money received by the day, in whole đồng
 */
record HelpAnswer(
        Basis basis,
        String code,
        Optional<NewlyEscaped> newlyEscaped,
        List<HelperOf> helpers,
        List<HelperOf> formerHelpers,
        List<Support> supports,
        Map<SupportKind, Money> sums,
        List<Praise> praises) {

    /**
     * @param id identifier of the event, by which a release names it
     * @param until last day; absent while none is known
     */
    record HelperOf(
            String id,
            String name,
            String post,
            String organisation,
            HelperKind kind,
            LocalDate from,
            Optional<LocalDate> until,
            DecisionReference decision) {

        static HelperOf of(Assignment assignment) {
            return new HelperOf(
                    assignment.eventId(),
                    assignment.helper().name(),
                    assignment.helper().post(),
                    assignment.helper().organisation(),
                    assignment.helper().kind(),
                    assignment.from(),
                    assignment.last(),
                    assignment.decision());
        }
    }

    /** @param id identifier of the event, by which a reversal names it */
    record Support(
            String id,
            SupportKind kind,
            SupportSource source,
            Optional<Money> amount,
            Optional<String> given,
            LocalDate effectiveOn,
            DecisionReference decision) {

        static Support of(Help.Support support) {
            return new Support(
                    support.eventId(),
                    support.received().kind(),
                    support.received().source(),
                    support.received().amount(),
                    support.received().given(),
                    support.received().effectiveOn(),
                    support.received().decision());
        }
    }

    record Praise(String form, String by, LocalDate effectiveOn, DecisionReference decision) {

        static Praise of(Praised praised) {
            return new Praise(praised.form(), praised.by(), praised.effectiveOn(), praised.decision());
        }
    }

    static HelpAnswer of(HouseholdAsOf household) {
        HelpAsOf help = household.help();
        return new HelpAnswer(
                household.basis(),
                household.household().code(),
                household.newlyEscaped(),
                help.helpers().stream().map(HelperOf::of).toList(),
                help.formerHelpers().stream().map(HelperOf::of).toList(),
                help.supports().stream().map(Support::of).toList(),
                help.sums(),
                help.praises().stream().map(Praise::of).toList());
    }
}
